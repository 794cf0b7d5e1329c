#!/usr/bin/env bash
# What judging costs beside reading and parsing: bash src/bench/classify-logs.sh [SIZE]
# Needs a built jar (./mvnw -Dlint=off -DskipTests package). Only ratios within a run mean anything.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
size="${1:-1GB}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
classes="${CLASSES:-$home/target/trueopens.jar}:$home/target/lib/*:$home/target/lib/spark/*"

java -XX:+UseSerialGC -Xmx512m -cp "$classes" io.trueopens.cli.Main simulate --size "$size" \
  --audience business --set traffic.tracked_share=0.15 --out "$folder/week" >/dev/null
cat "$folder"/week/logs/* >"$folder/access.log"
rm -rf "$folder/week/logs"
java -Xmx4g -XX:+UseSerialGC -cp "$classes" "$home/src/bench/ClassifyLogs.java" \
  "$folder/access.log" "$folder/week/job.json" "$folder/networks"
