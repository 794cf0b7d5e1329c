#!/usr/bin/env bash
# Fetches the network lists that are published, into a folder of today's: fetch-networks.sh [FOLDER]
# Run it every night before the job, with the folder that "networks" in the job file names. A list that
# cannot be fetched is left out and named, and the exit code is 1; the lists of other days still serve.
# What is fetched stands in network-lists.txt beside this script, or in the file that LISTS names.
# AZURE_LIST may hold the address of Azure's ServiceTags_Public_*.json, which changes every week:
# https://www.microsoft.com/en-us/download/details.aspx?id=56519
set -uo pipefail

lists="${LISTS:-$(dirname "${BASH_SOURCE[0]}")/network-lists.txt}"
day="${1:-networks}/$(date -u +%F)"
if [ ! -r "$lists" ]; then
  echo "fetch-networks: $lists cannot be read; LISTS names a file of names and addresses" >&2
  exit 1
fi
mkdir -p "$day" || exit 1
failed=0

fetch() {
  local name="$1" address="$2"
  # A name that begins with a dot is passed over, so that half a list is never read.
  if curl --fail --silent --show-error --location --retry 3 --max-time 300 \
    --output "$day/.$name" "$address" && [ -s "$day/.$name" ]; then
    mv "$day/.$name" "$day/$name"
  else
    rm -f "$day/.$name"
    echo "fetch-networks: $name could not be fetched from $address" >&2
    failed=1
  fi
}

while read -r name address || [ -n "$name" ]; do
  case "$name" in
    '' | '#'*) ;;
    *) fetch "$name" "${address/'{uuid}'/$(cat /proc/sys/kernel/random/uuid)}" ;;
  esac
done <"$lists"
if [ -n "${AZURE_LIST:-}" ]; then
  fetch "$(basename "$AZURE_LIST")" "$AZURE_LIST"
fi
# A night on which nothing could be fetched leaves no day behind.
rmdir "$day" 2>/dev/null
exit "$failed"
