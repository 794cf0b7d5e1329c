#!/usr/bin/env bash
# How fast logs are read, against a program that only finds newlines: bash src/bench/read-logs.sh [SIZE]
# Needs a built jar (./mvnw -Dlint=off -DskipTests package). Only ratios within a run mean anything.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
size="${1:-1GB}"
folder="${LOGS:-$(mktemp -d)}"
[ -n "${LOGS:-}" ] || trap 'rm -rf "$folder"' EXIT
classes="$home/target/trueopens.jar:$home/target/lib/*:$home/target/lib/spark/*"

logs=()
for format in apache-combined cloudfront iis-w3c nginx-json caddy-json; do
  label="${format#apache-}"
  log="$folder/$label.log"
  if [ ! -s "$log" ]; then
    # The share is what a log of this size is planned for; of 1 GB, 15 % of the lines are then tracked.
    java -XX:+UseSerialGC -Xmx512m -cp "$classes" io.trueopens.cli.Main simulate --size "$size" \
      --format "$format" --set traffic.tracked_share=0.18 --out "$folder/$label" >/dev/null
    cat "$folder/$label"/logs/* >"$log"
    rm -rf "${folder:?}/$label"
  fi
  logs+=("$label=$log")
done
[ -s "$folder/combined.log.gz" ] || gzip -k "$folder/combined.log"
logs+=("combined.gz=$folder/combined.log.gz")

# The options that Spark needs on a JDK 17, as the launcher has them.
mapfile -t opens < <(grep -oE -- '--add-opens=[a-z./]+=ALL-UNNAMED' "$home/pom.xml" | sort -u)
java -Xmx4g "${opens[@]}" -Dlog4j2.configurationFile=trueopens-log4j2.properties \
  -cp "$classes" "$home/src/bench/ReadLogs.java" "${logs[@]}" /o/
