#!/usr/bin/env bash
# How long a short command takes, against a Java program that does nothing: bash src/bench/start.sh [ROUNDS]
# They run in turns; medians are compared, of the time on the clock and of the processors' time.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
rounds="${1:-21}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat >"$folder/Empty.java" <<'JAVA'
public class Empty {
  public static void main(String[] arguments) {}
}
JAVA
javac -d "$folder" "$folder/Empty.java"
sed -n 1,10p "$home/sample-logs/nginx/access.log" >"$folder/ten.log"

empty() { java -cp "$folder" Empty; }
parse() { "$home/trueopens" parse "$folder/ten.log"; }
formats() { "$home/trueopens" formats; }
compare() { "$home/trueopens" compare --control 210/1000 --treatment 246/1010; }

parse >/dev/null
TIMEFORMAT='%R %U %S'
for ((round = 0; round < rounds; round++)); do
  for command in empty parse formats compare; do
    { time "$command" >/dev/null; } 2>>"$folder/$command.times"
  done
done

median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }
printf '%-10s %8s %6s %8s %6s\n' command clock ratio cpu ratio
for command in empty parse formats compare; do
  clock="$(awk '{print $1}' "$folder/$command.times" | median)"
  cpu="$(awk '{print $2 + $3}' "$folder/$command.times" | median)"
  if [ "$command" = empty ]; then empty_clock="$clock" empty_cpu="$cpu"; fi
  awk -v n="$command" -v c="$clock" -v ec="$empty_clock" -v u="$cpu" -v eu="$empty_cpu" \
    'BEGIN { printf "%-10s %8.3f %6.1f %8.3f %6.1f\n", n, c, c / ec, u, u / eu }'
done
