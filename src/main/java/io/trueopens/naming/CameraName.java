package io.trueopens.naming;

/**
 * Names after the Design rule for Camera File system: four capitals, digits or underscores, chosen
 * by the maker, and four digits that count.
 */
final class CameraName {
  private static final int LENGTH = 8;
  private static final int CHOSEN = 4;

  private CameraName() {}

  static boolean is(String stem) {
    if (stem.length() != LENGTH) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = stem.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean capital = c >= 'A' && c <= 'Z';
      if (!digit && (i >= CHOSEN || (!capital && c != '_'))) {
        return false;
      }
      capitals += capital ? 1 : 0;
    }
    return capitals > 1 && !isYear(stem.substring(CHOSEN));
  }

  /** SALE2026 is a person's. */
  private static boolean isYear(String digits) {
    return digits.startsWith("19") || digits.startsWith("20");
  }
}
