package io.trueopens.format;

import io.trueopens.bytes.ByteSearch;

/** Looks for bytes in a line. */
final class Bytes {
  private Bytes() {}

  static boolean startsWith(byte[] line, int at, int to, byte[] literal) {
    return startsWith(line, at, to, literal, 0);
  }

  /**
   * Whether a literal stands at a place.
   *
   * @param skipped how many of its first bytes are left out
   */
  @SuppressWarnings("TooManyParameters") // the bounds of two texts
  static boolean startsWith(byte[] line, int at, int to, byte[] literal, int skipped) {
    if (to - at < literal.length - skipped) {
      return false;
    }
    for (int i = skipped; i < literal.length; i++) {
      if (line[at + i - skipped] != literal[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where a byte first stands, or -1. */
  static int indexOf(byte[] line, int from, int to, byte wanted) {
    return ByteSearch.indexOf(line, from, to, wanted);
  }

  /** The first place that holds no blank. */
  static int skipBlanks(byte[] line, int from, int to) {
    int at = from;
    while (at < to && line[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Where a byte last stands, or -1. */
  static int lastIndexOf(byte[] line, int from, int to, byte wanted) {
    for (int i = to - 1; i >= from; i--) {
      if (line[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The first quote that no backslash protects, or -1. */
  static int closingQuote(byte[] line, int from, int to) {
    int at = ByteSearch.indexOfEither(line, from, to, (byte) '"', (byte) '\\');
    while (at >= 0 && line[at] == '\\') {
      at += 2;
      while (at < to && line[at] == '\\') {
        at += 2;
      }
      at = ByteSearch.indexOfEither(line, at, to, (byte) '"', (byte) '\\');
    }
    return at;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  static boolean areDigits(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(line[i])) {
        return false;
      }
    }
    return true;
  }
}
