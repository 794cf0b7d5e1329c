package io.trueopens.format;

import java.util.Arrays;

/**
 * How far formats have come in the line at hand. Many formats begin alike; as far as they do, one
 * of them reads the line for all. A step is known by a number that formats share which are the same
 * up to it, so that a line is passed over once for each way to begin, and not once for each format.
 */
final class Steps {
  private int[] lines = new int[0];

  /** For each step where its field begins, and in the lower half where it ends. */
  private long[] places = new long[0];

  private int line;

  /** Forgets all steps: another line begins. */
  void forget() {
    line++;
  }

  /** Whether a step was tried in this line. */
  boolean isKnown(int step) {
    return step < lines.length && lines[step] == line;
  }

  /**
   * Notes a step.
   *
   * @param start where the field begins, or the complement of it for a dash without its quotes
   * @param stop where the field ends, or the complement of where the line stopped to fit
   */
  void set(int step, int start, int stop) {
    if (step >= lines.length) {
      int length = Math.max(step + 1, 2 * lines.length);
      lines = Arrays.copyOf(lines, length);
      places = Arrays.copyOf(places, length);
    }
    lines[step] = line;
    places[step] = ((long) start << Integer.SIZE) | (stop & 0xFFFFFFFFL);
  }

  /** As given to {@link #set}. */
  int start(int step) {
    return (int) (places[step] >> Integer.SIZE);
  }

  /** As given to {@link #set}. */
  int stop(int step) {
    return (int) places[step];
  }
}
