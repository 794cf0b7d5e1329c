package io.trueopens.format;

/**
 * What the formats of one parser have in common, so that a line is read once for all of them.
 *
 * @param paths the keys that any of them asks for
 * @param scan where these keys stand in the line
 * @param header the {@code #Fields:} line in force
 */
record Shared(JsonPaths paths, JsonScan scan, W3cHeader header) {
  static Shared create() {
    JsonPaths paths = new JsonPaths();
    return new Shared(paths, new JsonScan(paths), new W3cHeader());
  }
}
