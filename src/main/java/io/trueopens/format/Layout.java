package io.trueopens.format;

/** How the fields of a format stand in its lines. */
interface Layout {
  /** The value of {@link #match} for a line that fits. */
  int MATCHED = -1;

  /** Whether lines may tell this field. */
  boolean has(Field field);

  /**
   * Finds the fields of a line, which has one byte at least, reading it a fixed number of times.
   *
   * @return {@link #MATCHED}, or the position in the buffer where the line stopped to fit
   */
  int match(byte[] line, int from, int to, Spans spans);
}
