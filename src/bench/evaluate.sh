#!/usr/bin/env bash
# How often verdicts are right in simulated weeks: bash src/bench/evaluate.sh [MAILS A WEEK]
# Prints the tables of jobs/verdicts.md: three audiences, five seeds each, scanners on residential lines
# from 0 to 20 % of all mails, with each kind of evidence taken away. 3,000 mails take some ten minutes.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

cd "$home"
./mvnw -q -Dlint=off test-compile >&2
java -Xmx2g -cp "target/test-classes:target/classes:target/lib/*:target/lib/spark/*" \
  io.trueopens.evaluation.Evaluate "$folder" "${1:-3000}"
