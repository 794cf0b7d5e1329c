package io.trueopens.format;

import java.util.Arrays;

/**
 * Finds the values of known keys in a line that is one JSON object. Reads each byte once, follows
 * nothing deeper than {@link #DEEPEST}, and minds no more of the grammar than it takes to find
 * where values end: logs hold escapes and bytes that JSON does not know.
 */
final class JsonScan {
  /** Objects and lists inside one another; logs have four. */
  static final int DEEPEST = 32;

  /** What a line that is an object to its end answers. */
  static final int WHOLE = -1;

  private final JsonPaths paths;
  private final int[] places = new int[DEEPEST];
  private final boolean[] lists = new boolean[DEEPEST];
  private int[] from = new int[0];
  private int[] to = new int[0];
  private boolean[] found = new boolean[0];
  private boolean[] there = new boolean[0];
  private boolean fresh;
  private int stopped;
  private byte[] line = new byte[0];
  private int end;
  private int at;
  private int depth;

  JsonScan(JsonPaths paths) {
    this.paths = paths;
  }

  /** Forgets the line: the next one is another, even where it stands in the same bytes. */
  void forget() {
    fresh = false;
  }

  /**
   * Reads a line, unless it was the last one.
   *
   * @return {@link #WHOLE}, or where it stops to be an object
   */
  int read(byte[] bytes, int start, int stop) {
    // Formats that are made meanwhile may ask for more.
    if (!fresh || found.length < paths.count()) {
      fresh = true;
      line = bytes;
      at = start;
      end = stop;
      if (found.length < paths.count()) {
        from = new int[paths.count()];
        to = new int[paths.count()];
        found = new boolean[paths.count()];
        there = new boolean[paths.count()];
      }
      Arrays.fill(found, false);
      Arrays.fill(there, false);
      stopped = isObject() ? WHOLE : Math.min(at, end);
    }
    return stopped;
  }

  /** Whether the line has a value there that says something. */
  boolean has(int path) {
    return found[path];
  }

  /** Whether the line has the key, maybe with nothing for its value. */
  boolean isThere(int path) {
    return there[path];
  }

  /** Where a value begins; of a text, behind its quote; of a list, its first value. */
  int from(int path) {
    return from[path];
  }

  /** Where a value ends; of a list, its last value. */
  int to(int path) {
    return to[path];
  }

  private boolean isObject() {
    skipBlanks();
    if (at == end || line[at] != '{') {
      return false;
    }
    depth = 0;
    open(JsonPaths.ROOT);
    while (depth > 0) {
      skipBlanks();
      if (at >= end || !step()) {
        return false;
      }
    }
    skipBlanks();
    return at == end;
  }

  private boolean step() {
    boolean inList = lists[depth - 1];
    if (line[at] == (inList ? ']' : '}')) {
      at++;
      depth--;
      return true;
    }
    int place = places[depth - 1];
    return inList ? value(place) : member(place);
  }

  private boolean member(int outer) {
    if (line[at] != '"') {
      return false;
    }
    int place = outer;
    for (at++; at < end && line[at] != '"'; at++) {
      place = paths.after(place, line[at]);
      at += line[at] == '\\' ? 1 : 0;
    }
    at++;
    skipBlanks();
    if (at >= end || line[at] != ':') {
      return false;
    }
    at++;
    skipBlanks();
    return at < end && value(place);
  }

  private boolean value(int place) {
    return switch (line[at]) {
      case '{', '[' -> depth < DEEPEST && open(place);
      case '"' -> text(place);
      default -> word(place);
    };
  }

  private boolean open(int place) {
    int path = paths.pathAt(place);
    if (path != JsonPaths.NOWHERE) {
      there[path] = true;
    }
    places[depth] = place;
    lists[depth] = line[at] == '[';
    depth++;
    at++;
    return true;
  }

  private boolean text(int place) {
    int start = at + 1;
    for (at = start; at < end && line[at] != '"'; at++) {
      at += line[at] == '\\' ? 1 : 0;
    }
    if (at >= end) {
      return false;
    }
    keep(place, start);
    at++;
    return true;
  }

  private boolean word(int place) {
    int start = at;
    while (at < end && isWordPart(line[at])) {
      at++;
    }
    boolean none = at > start && line[start] == 'n';
    keep(place, none ? at : start);
    return at > start;
  }

  /** Keeps what was just passed over; nothing says only that the key is there. */
  private void keep(int place, int start) {
    int path = paths.pathAt(place);
    if (path != JsonPaths.NOWHERE) {
      there[path] = true;
      boolean first = !found[path] && start < at;
      from[path] = first ? start : from[path];
      to[path] = first || (found[path] && lists[depth - 1]) ? at : to[path];
      found[path] |= first;
    }
  }

  private static boolean isWordPart(byte b) {
    return Bytes.isLetter(b) || Bytes.isDigit(b) || b == '-' || b == '+' || b == '.';
  }

  /** Commas say nothing that the values do not. */
  private void skipBlanks() {
    while (at < end && (line[at] == ' ' || line[at] == '\t' || line[at] == ',')) {
      at++;
    }
  }
}
