#!/usr/bin/env bash
# Learns how much each thing seen in a name speaks for each style: bash src/bench/learn-styles.sh
# Reads the names in src/test/resources/naming that two readers gave the same style (StyleTraining.java),
# and writes src/main/resources/naming/style-weights.json. Takes half a minute.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
paths="$home/target/test-classpath.txt"
"$home/mvnw" -q -f "$home/pom.xml" -Dlint=off test-compile dependency:build-classpath \
  -Dmdep.outputFile="$paths" -Dmdep.includeScope=test
java -cp "$home/target/classes:$home/target/test-classes:$(cat "$paths")" \
  io.trueopens.naming.StyleTraining "$home/src/main/resources/naming/style-weights.json"
