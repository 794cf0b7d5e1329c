#!/usr/bin/env bash
# How fast lines are parsed that somebody made to be slow, against normal ones:
#   bash src/bench/hostile-lines.sh [LINES]
# Needs a built jar (./mvnw -Dlint=off -DskipTests package). Only ratios within a run mean anything.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
lines="${1:-1000000}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
classes="${CLASSES:-$home/target/trueopens.jar}:$home/target/lib/*:$home/target/lib/spark/*"

logs=()
for format in apache-combined nginx-json cloudfront; do
  java -XX:+UseSerialGC -Xmx512m -cp "$classes" io.trueopens.cli.Main simulate --size 5MB \
    --format "$format" --out "$folder/$format" >/dev/null
  cat "$folder/$format"/logs/* >"$folder/$format.log"
  logs+=("$format=$folder/$format.log")
done
java -XX:+UseSerialGC -Xmx1g -cp "$classes" "$home/src/bench/HostileLines.java" "$lines" "${logs[@]}"
