package io.trueopens.format;

import java.util.Arrays;

/** Where the fields of the line last matched stand in its buffer. One instance is used anew. */
@SuppressWarnings("EnumOrdinal") // an index into arrays that live no longer than one line
final class Spans {
  private static final int ABSENT = -1;

  private final int[] from = new int[Field.COUNT];
  private final int[] to = new int[Field.COUNT];
  private final boolean[] escaped = new boolean[Field.COUNT];

  void clear() {
    Arrays.fill(from, ABSENT);
    Arrays.fill(escaped, false);
  }

  void set(Field field, int start, int end, boolean hasEscapes) {
    from[field.ordinal()] = start;
    to[field.ordinal()] = end;
    escaped[field.ordinal()] = hasEscapes;
  }

  boolean has(Field field) {
    return from[field.ordinal()] != ABSENT;
  }

  int from(Field field) {
    return from[field.ordinal()];
  }

  int to(Field field) {
    return to[field.ordinal()];
  }

  /** Whether a backslash stands in the field. */
  boolean escaped(Field field) {
    return escaped[field.ordinal()];
  }
}
