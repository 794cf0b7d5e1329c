package io.trueopens.format;

import java.util.Arrays;

/**
 * Where fields were found to end in the line at hand. Formats that begin in different ways look for
 * the same fields from the same places; the first that does looks for all.
 */
final class Searches {
  /** Of those in one line; where two share a slot, the later is remembered. */
  private static final int SLOTS = 256;

  private static final long NONE = -1;

  private final long[] keys = new long[SLOTS];
  private final int[] stops = new int[SLOTS];

  /** Forgets all: another line begins. */
  void forget() {
    Arrays.fill(keys, NONE);
  }

  boolean isKnown(int search, int start) {
    return keys[slot(search, start)] == key(search, start);
  }

  /**
   * Notes a search.
   *
   * @param search the number of what is looked for
   * @param start where the field begins
   * @param stop where it ends, or -1 when there is none
   */
  void set(int search, int start, int stop) {
    int slot = slot(search, start);
    keys[slot] = key(search, start);
    stops[slot] = stop;
  }

  /** As given to {@link #set}. */
  int stop(int search, int start) {
    return stops[slot(search, start)];
  }

  private static int slot(int search, int start) {
    return (search * 31 + start) & (SLOTS - 1);
  }

  private static long key(int search, int start) {
    return ((long) search << Integer.SIZE) | start;
  }
}
