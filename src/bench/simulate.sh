#!/usr/bin/env bash
# How fast mail is simulated, on one core: bash src/bench/simulate.sh [SIZE]
# Needs a built jar (./mvnw -Dlint=off -DskipTests package). The goal is 100 MB of log a second.
# "user" is what counts where other programs share the machine; "cat" is what the disk allows.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
size="${1:-1GB}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

one_core() { if command -v taskset >/dev/null; then taskset -c 0 "$@"; else "$@"; fi; }

for run in first second; do
  echo "== $run"
  time one_core java -XX:+UseSerialGC -Xmx256m -cp "$home/target/trueopens.jar:$home/target/lib/*" \
    io.trueopens.cli.Main simulate --size "$size" --out "$folder/$run"
done
echo "== equal bytes"
diff -r --exclude=job.json "$folder/first" "$folder/second" && echo yes
echo "== cat"
time cat "$folder"/first/logs/* >"$folder/copy"
