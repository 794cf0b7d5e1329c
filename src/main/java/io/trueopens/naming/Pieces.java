package io.trueopens.naming;

/** Finds the borders inside a run of letters and digits: camelCase, digits, unspaced scripts. */
final class Pieces {
  private Pieces() {}

  /** Where the piece that starts here ends; always after its start. */
  static int endOf(String text, int start, int end) {
    int first = text.codePointAt(start);
    int next = start + Character.charCount(first);
    if (Character.isUpperCase(first) && next < end && isUpper(text, next)) {
      return endOfCapitals(text, next, end);
    }
    Group group = Group.of(first);
    while (next < end && belongs(text.codePointAt(next), group)) {
      next += Character.charCount(text.codePointAt(next));
    }
    return next;
  }

  /** In HTMLMail the last capital belongs to the next word. */
  private static int endOfCapitals(String text, int start, int end) {
    int last = start;
    int next = start;
    while (next < end && isUpper(text, next)) {
      last = next;
      next += Character.charCount(text.codePointAt(next));
    }
    boolean wordFollows = next < end && Character.isLowerCase(text.codePointAt(next));
    return wordFollows ? last : next;
  }

  private static boolean belongs(int codePoint, Group group) {
    if (Letters.isMark(codePoint)) {
      return true;
    }
    return Group.of(codePoint) == group && !Character.isUpperCase(codePoint);
  }

  private static boolean isUpper(String text, int at) {
    return Character.isUpperCase(text.codePointAt(at));
  }

  private enum Group {
    DIGIT,
    UNSPACED,
    LETTER;

    static Group of(int codePoint) {
      if (Character.isDigit(codePoint)) {
        return DIGIT;
      }
      return UnspacedText.isUnspaced(codePoint) ? UNSPACED : LETTER;
    }
  }
}
