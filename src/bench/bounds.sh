#!/usr/bin/env bash
# What open rates are worth in simulated weeks: bash src/bench/bounds.sh [WEEKS AN AUDIENCE]
# Prints the first two tables of jobs/evaluation.md: whether the true number of image opens lies within the
# bounds, how wide they are, and how often the interval holds the probability it is to hold, in ten times
# as many weeks. 70 weeks take some five minutes.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

cd "$home"
./mvnw -q -Dlint=off test-compile >&2
java -Xmx2g -cp "target/test-classes:target/classes:target/lib/*:target/lib/spark/*" \
  io.trueopens.evaluation.Bounds "$folder" "${1:-70}"
