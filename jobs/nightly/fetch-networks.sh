#!/usr/bin/env bash
# Fetches the network lists that are published, into a folder of today's: fetch-networks.sh [FOLDER]
# Run it every night before the job, with the folder that "networks" in the job file names. A list that
# cannot be fetched is left out and named, and the exit code is 1; the lists of other days still serve.
# AZURE_LIST may hold the address of Azure's ServiceTags_Public_*.json, which changes every week:
# https://www.microsoft.com/en-us/download/details.aspx?id=56519
set -uo pipefail

day="${1:-networks}/$(date -u +%F)"
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

google="https://developers.google.com/static/crawling/ipranges"
fetch egress-ip-ranges.csv https://mask-api.icloud.com/egress-ip-ranges.csv
fetch goog.json https://www.gstatic.com/ipranges/goog.json
fetch cloud.json https://www.gstatic.com/ipranges/cloud.json
fetch common-crawlers.json "$google/common-crawlers.json"
fetch special-crawlers.json "$google/special-crawlers.json"
fetch user-triggered-fetchers.json "$google/user-triggered-fetchers.json"
fetch user-triggered-fetchers-google.json "$google/user-triggered-fetchers-google.json"
fetch ip-ranges.json https://ip-ranges.amazonaws.com/ip-ranges.json
fetch microsoft365.json \
  "https://endpoints.office.com/endpoints/worldwide?clientrequestid=$(cat /proc/sys/kernel/random/uuid)"
if [ -n "${AZURE_LIST:-}" ]; then
  fetch "$(basename "$AZURE_LIST")" "$AZURE_LIST"
fi
exit "$failed"
