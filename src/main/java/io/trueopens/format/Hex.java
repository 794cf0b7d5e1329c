package io.trueopens.format;

/** Hexadecimal digits in a line. */
final class Hex {
  private Hex() {}

  /** The value of two digits, or -1 where they are none. */
  static int byteAt(byte[] line, int at, int to) {
    if (at + 1 >= to) {
      return -1;
    }
    int high = Character.digit(line[at], 16);
    int low = Character.digit(line[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** The value of four digits, or -1 where they are none. */
  static int unitAt(byte[] line, int at, int to) {
    int high = byteAt(line, at, to);
    int low = byteAt(line, at + 2, to);
    return high < 0 || low < 0 ? -1 : high * 256 + low;
  }
}
