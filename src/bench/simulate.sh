#!/usr/bin/env bash
# How fast mail is simulated, and whether twice gives equal bytes: bash src/bench/simulate.sh [SIZE]
# Needs a built jar (./mvnw -Dlint=off -DskipTests package). The goal: at most ten times as long as
# cat takes to copy the logs to the same disk, and ten seconds. Options for simulate can follow SIZE.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
size="${1:-1GB}"
shift || true
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

# Milliseconds of a command.
took() {
  local begin
  begin="$(date +%s%3N)"
  "$@" >"$folder/out"
  echo $(($(date +%s%3N) - begin))
}

simulate() {
  java -XX:+UseSerialGC -Xmx256m -cp "$home/target/trueopens.jar:$home/target/lib/*:$home/target/lib/spark/*" \
    io.trueopens.cli.Main simulate --size "$size" --out "$folder/$run" "$@"
}

# The job file names the folder.
digest() { (cd "$folder/$1" && find . -type f ! -name job.json | sort | xargs sha256sum | sha256sum); }

echo "load: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
for run in first second; do
  simulated="$(took simulate "$@")"
  echo "$run: $simulated ms"
  [ "$run" = first ] && cat "$folder/out"
done
copied="$(took cat "$folder"/first/logs/*)"
echo "cat: $copied ms; the goal is $((10 * copied + 10000)) ms"
[ "$(digest first)" = "$(digest second)" ] || { echo "the bytes differ"; exit 1; }
echo "equal bytes, sha256 $(digest first | cut -c1-64)"
[ "$simulated" -le $((10 * copied + 10000)) ] || { echo "the goal is missed"; exit 1; }
