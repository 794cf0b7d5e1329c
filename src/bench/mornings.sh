#!/usr/bin/env bash
# How often verdict and checks speak when an experiment is read on 30 mornings:
# bash src/bench/mornings.sh [RUNS] [SEED] [brief]. Needs ./mvnw test-compile. THREADS=1 uses one thread; the
# numbers do not depend on it. Ends with 1 when a limit does not hold. jobs/experiments.md has the
# table of 20,000 runs with seed 1.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
java -Xmx1g ${THREADS:+-Djava.util.concurrent.ForkJoinPool.common.parallelism="$THREADS"} \
  -cp "$home/target/classes:$home/target/test-classes:$home/target/lib/*" \
  io.trueopens.experiment.MorningTable "${1:-20000}" "${2:-1}" "${@:3}"
