#!/usr/bin/env bash
# Looks for lines that a parser stumbles over, guided by coverage: bash src/bench/fuzz.sh FAMILY [SECONDS]
# FAMILY is one of DETECT, OWN, W3C, JSON, SYSLOG (ParserFuzz.java). Needs ./mvnw test-compile.
# What widens the coverage is kept in src/test/resources/io/trueopens/format/fuzz, one input a line in
# base64, which tests play back. Ends with another code than 0 when the fuzzer found something.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
family="$1"
seconds="${2:-600}"
version=0.30.0
jars="$home/target/fuzz"
for artifact in jazzer jazzer-api; do
  [ -s "$jars/$artifact-$version.jar" ] || "$home/mvnw" -q -f "$home/pom.xml" dependency:copy \
    -Dartifact="com.code-intelligence:$artifact:$version" -DoutputDirectory="$jars"
done

kept="$home/src/test/resources/io/trueopens/format/fuzz/$(tr '[:upper:]' '[:lower:]' <<<"$family").txt"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/kept" "$work/found" "$work/least"
number=0
while read -r input; do
  number=$((number + 1))
  base64 -d <<<"$input" >"$work/kept/$number"
done <"$kept"

run() {
  java -Xmx1g -cp "$jars/jazzer-$version.jar:$jars/jazzer-api-$version.jar:$home/target/classes:$home/target/test-classes:$home/target/lib/*:$home/target/lib/spark/*" \
    com.code_intelligence.jazzer.Jazzer --target_class=io.trueopens.format.fuzz.ParserFuzz \
    --target_args="$family" --instrumentation_includes='io.trueopens.**' \
    --custom_hook_includes='io.trueopens.**' \
    --reproducer_path="$jars" "$@"
}
finding=0
# No line takes a millisecond; the first one of a kind loads classes, on a busy machine for seconds.
run -max_total_time="$seconds" -timeout=20 -max_len=4096 -artifact_prefix="$jars/" \
  "$work/found" "$work/kept" || finding=$?
# Only what adds coverage is worth keeping; so it is when the fuzzer stopped early, at a finding.
run -merge=1 "$work/least" "$work/kept" "$work/found"
for input in "$work"/least/*; do
  base64 -w 0 "$input"
  echo
done | sort >"$work/corpus"
mv "$work/corpus" "$kept"
if [ "$finding" != 0 ]; then
  printf 'fuzz: %s stumbled; the input and what it does are in %s\n' "$family" "$jars" >&2
fi
exit "$finding"
