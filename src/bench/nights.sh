#!/usr/bin/env bash
# Thirty nights, each held against one run over all lines, and fifty runs killed at random moments:
# bash src/bench/nights.sh [NIGHTS] [KILLS]. The tests do the same with a few; this takes an hour or so.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
./mvnw -B -ntp verify -Dit.test=NightsIT,KilledRunIT -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false \
  -Dnights="${1:-30}" -Dkills="${2:-50}"
