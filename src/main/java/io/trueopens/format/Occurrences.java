package io.trueopens.format;

import io.trueopens.bytes.ByteSearch;
import java.util.Arrays;

/**
 * Where bytes next stand in the line at hand. Formats ask for the same blanks, quotes and tabs from
 * the same places; a byte that a line does not have is looked for once, and not by each of them.
 */
final class Occurrences {
  private static final int BYTES = 256;

  /** For each byte a stretch that has none: where it begins, and what stands behind it. */
  private final int[] froms = new int[BYTES];

  private final int[] ends = new int[BYTES];
  private byte[] line = {};
  private int to;

  /** Forgets all: another line begins, which ends before {@code to}. */
  void start(byte[] line, int to) {
    this.line = line;
    this.to = to;
    Arrays.fill(ends, -1);
  }

  /** Where a byte stands first from a place on; the line's end when nowhere. */
  int next(int at, byte wanted) {
    int index = wanted & 0xFF;
    if (at > ends[index]) {
      int found = ByteSearch.indexOf(line, at, to, wanted);
      ends[index] = found < 0 ? to : found;
      froms[index] = at;
    } else if (at < froms[index]) {
      int sooner = ByteSearch.indexOf(line, at, froms[index], wanted);
      ends[index] = sooner < 0 ? ends[index] : sooner;
      froms[index] = at;
    }
    return ends[index];
  }
}
