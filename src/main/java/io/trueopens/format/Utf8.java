package io.trueopens.format;

/** Writes characters as UTF-8. */
final class Utf8 {
  private static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /**
   * Writes a character; half a surrogate pair has no bytes of its own and is replaced.
   *
   * @return how many bytes were written
   */
  static int put(int codePoint, byte[] bytes, int at) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    int value = half ? REPLACEMENT : codePoint;
    if (value < 0x80) {
      bytes[at] = (byte) value;
      return 1;
    }
    int length = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
    int rest = value;
    for (int i = length - 1; i > 0; i--) {
      bytes[at + i] = (byte) (0x80 | (rest & 0x3F));
      rest >>= 6;
    }
    bytes[at] = (byte) (0xF00 >> length | rest);
    return length;
  }
}
