package io.trueopens.naming;

/** Decodes percent-encoded UTF-8; what is no valid sequence stays as it is written. */
final class PercentDecoder {
  private static final int[] SMALLEST_BY_LENGTH = {0, 0, 0x80, 0x800, 0x10000};

  private PercentDecoder() {}

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int length = sequenceLength(text, at);
      int codePoint = length == 0 ? -1 : codePoint(text, at, length);
      if (codePoint < 0) {
        out.append(text.charAt(at));
        at++;
      } else {
        out.appendCodePoint(codePoint);
        at += 3 * length;
      }
    }
    return out.toString();
  }

  /** The number of bytes that the sequence here announces, 0 where none starts. */
  private static int sequenceLength(String text, int at) {
    int lead = octet(text, at);
    if (lead < 0 || lead > 0xF4 || (lead >= 0x80 && lead < 0xC2)) {
      return 0;
    }
    if (lead < 0x80) {
      return 1;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  private static int codePoint(String text, int at, int length) {
    int value = octet(text, at);
    if (length == 1) {
      return value;
    }
    value &= 0x7F >> length;
    for (int i = 1; i < length; i++) {
      int next = octet(text, at + 3 * i);
      if (next < 0 || (next & 0xC0) != 0x80) {
        return -1;
      }
      value = value << 6 | (next & 0x3F);
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    boolean valid = value >= SMALLEST_BY_LENGTH[length] && value <= Character.MAX_CODE_POINT;
    return valid && !surrogate ? value : -1;
  }

  /** The value of a %XX here, or -1. */
  private static int octet(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = hex(text.charAt(at + 1));
    int low = hex(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static int hex(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
