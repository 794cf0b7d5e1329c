#!/usr/bin/env bash
# How long a night of so many tracked hits takes with 4 GB of heap: bash src/bench/fold.sh [MILLIONS...]
# Two hits a message; nothing but fetches of mail is in the logs. Needs a built jar
# (./mvnw -Dlint=off -DskipTests package), and some 10 GB of disk for ten million hits. Where others use the
# machine, the time of the processors tells more than the clock.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
[ $# -gt 0 ] || set -- 1 3 10
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mapfile -t opens < <(grep -oE -- '--add-opens=[a-z./]+=ALL-UNNAMED' "$home/pom.xml" | sort -u)
classes="${CLASSES:-$home/target/trueopens.jar}:$home/target/lib/*:$home/target/lib/spark/*"

for millions; do
  week="$folder/$millions"
  java -XX:+UseSerialGC -Xmx512m -cp "$classes" io.trueopens.cli.Main simulate --audience business \
    --messages $((millions * 500000)) --set traffic.tracked_share=1 --set behind_gateway.share=0.3 --out "$week"
  echo "$millions million hits; load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null)"
  TIMEFORMAT="$millions million hits took %0R s by the clock, and %0U s of the processors"
  # A simulated week has problems by design, such as late files; only a failure to end is one here.
  time java -XX:+UseSerialGC -Xmx4g "${opens[@]}" -Dspark.local.dir="$folder/spark" -Djava.awt.headless=true \
    -Dlog4j2.configurationFile=trueopens-log4j2.properties -cp "$classes" \
    io.trueopens.cli.Main run "$week/job.json" 2>&1 || [ $? = 1 ]
  rm -rf "$week"
done
