package io.trueopens.fetcher;

/**
 * An autonomous system that a list names: all networks that one operator announces.
 *
 * @param place where it is written
 */
record AsNumber(String place, long number) {
  private static final int MOST_DIGITS = 10;

  /** Whether a text is such as {@code AS8075}. */
  static boolean isWritten(String text) {
    return text.startsWith("AS")
        && text.length() > 2
        && text.length() <= 2 + MOST_DIGITS
        && text.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
  }

  static AsNumber of(NetworkLines.Line line) {
    return new AsNumber(line.place(), Long.parseLong(line.text().substring(2)));
  }
}
