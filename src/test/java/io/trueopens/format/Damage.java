package io.trueopens.format;

import java.util.Random;

/** Lines with a few bytes changed, taken out or put in. */
final class Damage {
  private static final String SIGNS = " \"-[]\\:,./|%0aZ\t\r";

  private Damage() {}

  /** A copy with one to three such changes. */
  static byte[] of(byte[] line, Random random) {
    byte[] copy = line.clone();
    for (int changes = random.nextInt(3); changes >= 0 && copy.length > 1; changes--) {
      int at = random.nextInt(copy.length);
      int longer = random.nextInt(3) - 1;
      copy = changed(copy, at, longer);
      if (longer >= 0) {
        copy[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
      }
    }
    return copy;
  }

  /** A copy that is longer or shorter by the byte at a place. */
  private static byte[] changed(byte[] line, int at, int longer) {
    byte[] copy = new byte[line.length + longer];
    System.arraycopy(line, 0, copy, 0, at);
    int behind = Math.max(longer, 0);
    int skipped = Math.max(-longer, 0);
    System.arraycopy(line, at + skipped, copy, at + behind, line.length - at - skipped);
    return copy;
  }
}
