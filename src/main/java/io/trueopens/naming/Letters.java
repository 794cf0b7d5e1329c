package io.trueopens.naming;

import java.text.Normalizer;
import java.util.Locale;

/** Small questions about characters, and the form in which words are looked up. */
final class Letters {
  private static final char[] BASE = bases();

  private Letters() {}

  /** Lower case, Latin letters without their marks: Übergröße becomes ubergrosse. */
  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = firstMarked(lower);
    if (at == lower.length()) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower.length() + 4).append(lower, 0, at);
    for (; at < lower.length(); at++) {
      char c = lower.charAt(at);
      switch (c) {
        case 'ß' -> out.append("ss");
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case '’' -> out.append('\'');
        default -> out.append(c < BASE.length ? BASE[c] : c);
      }
    }
    return out.toString();
  }

  /** Letters, digits and the marks that belong to them; everything else separates words. */
  static boolean isWordPart(int codePoint) {
    if (codePoint < 128) {
      return isAsciiLetter(codePoint) || (codePoint >= '0' && codePoint <= '9');
    }
    return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
  }

  static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || joiner;
  }

  /** Blanks and the signs that stand for them in file names. */
  static boolean isGap(char c) {
    return switch (c) {
      case ' ', '-', '_', '+', '.', ',', '\u00a0', '\u202f' -> true;
      default -> false;
    };
  }

  private static int firstMarked(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < 128) {
      at++;
    }
    return at;
  }

  private static char[] bases() {
    char[] bases = new char[0x250];
    for (char c = 0; c < bases.length; c++) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      bases[c] = parts.charAt(0) < 128 ? parts.charAt(0) : c;
    }
    bases['ø'] = 'o';
    bases['ł'] = 'l';
    bases['đ'] = 'd';
    bases['ı'] = 'i';
    return bases;
  }
}
