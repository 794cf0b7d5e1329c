package io.trueopens.naming;

import java.util.List;

/** Wording shared by the reasons. */
final class Sentences {
  private static final int LONGEST_QUOTE = 40;
  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Sentences() {}

  /** The text in quotation marks, cut where it is long. */
  static String quote(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return '"' + text + '"';
    }
    int end = LONGEST_QUOTE - (Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? 1 : 0);
    return '"' + text.substring(0, end) + "…\"";
  }

  static String count(int number, String thing) {
    String many = number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    return many + " " + thing + (number == 1 ? "" : "s");
  }

  static String join(List<String> parts) {
    return String.join(", ", parts);
  }
}
