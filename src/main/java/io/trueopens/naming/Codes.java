package io.trueopens.naming;

/** Recognises hashes, ids and long numbers by their shape. */
final class Codes {
  /** How many signs an id of Unsplash has; hyphens and underscores may be among them. */
  private static final int UNSPLASH_ID_LENGTH = 11;

  private static final int UUID_LENGTH = 36;
  private static final int SHORTEST_CODE = 6;
  private static final int SURE_LENGTH = 8;
  private static final int BORDERS_OF_A_SHORT_CODE = 3;
  private static final int SHORTEST_HASH = 12;
  private static final int BORDERS_OF_A_HASH = 4;
  private static final int LETTERS_PER_PIECE = 3;
  private static final int LETTERS_OF_AN_ARTICLE = 4;
  private static final int LONGEST_COUNT = 4;

  private Codes() {}

  /**
   * The length of the id that starts here and may have separators in it, so that its parts would
   * otherwise be read one by one; 0 when none does.
   */
  static int idLength(String text, int start) {
    if (isUuid(text, start)) {
      return UUID_LENGTH;
    }
    return isUnsplashId(text, start) ? UNSPLASH_ID_LENGTH : 0;
  }

  private static boolean isUuid(String text, int start) {
    if (start + UUID_LENGTH > text.length()) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(start + i);
      boolean border = i == 8 || i == 13 || i == 18 || i == 23;
      if (border ? c != '-' && c != '_' : c >= 128 || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the id starts here that pictures of Unsplash have before that name at their end. Words
   * may have capitals, but none behind a small letter, and no digits beside letters.
   */
  private static boolean isUnsplashId(String text, int start) {
    int end = start + UNSPLASH_ID_LENGTH;
    if (end >= text.length() || !isUnsplash(text, end)) {
      return false;
    }
    Sign before = Sign.OTHER;
    boolean ofMachine = false;
    for (int i = start; i < end; i++) {
      Sign sign = Sign.of(text.charAt(i));
      boolean inRun = before != Sign.OTHER && sign != Sign.OTHER;
      boolean digitBegins = (before == Sign.DIGIT) != (sign == Sign.DIGIT);
      ofMachine |= inRun && (digitBegins || (before == Sign.LOWER && sign == Sign.UPPER));
      before = sign;
    }
    return ofMachine;
  }

  private static boolean isUnsplash(String text, int border) {
    String end = "unsplash";
    return text.length() == border + 1 + end.length()
        && !Letters.isWordPart(text.charAt(border))
        && text.regionMatches(true, border + 1, end, 0, end.length());
  }

  /**
   * Whether letters and digits are mixed as only machines do. In hex and base62 a run of letters of
   * one case is short; in iPhone15Pro it is not.
   */
  static boolean isMixedCode(String text, int start, int end) {
    int letters = 0;
    int pieces = 0;
    int borders = 0;
    boolean digits = false;
    Sign before = Sign.NONE;
    for (int i = start; i < end; i++) {
      Sign sign = Sign.of(text.charAt(i));
      if (sign == Sign.OTHER) {
        return false;
      }
      boolean goesOn = sign == before || (before == Sign.UPPER && sign == Sign.LOWER);
      borders += goesOn || before == Sign.NONE ? 0 : 1;
      digits |= sign == Sign.DIGIT;
      letters += sign == Sign.DIGIT ? 0 : 1;
      pieces += goesOn || sign == Sign.DIGIT ? 0 : 1;
      before = sign;
    }
    int length = end - start;
    if (isHex(text, start, end, borders)) {
      return true;
    }
    boolean chopped = pieces > 0 && letters < LETTERS_PER_PIECE * pieces;
    boolean shortCode = length >= SHORTEST_CODE && digits && borders >= BORDERS_OF_A_SHORT_CODE;
    return chopped && borders > 0 && (length >= SURE_LENGTH || shortCode);
  }

  /** Hashes in which runs of letters happen to be long. */
  private static boolean isHex(String text, int start, int end, int borders) {
    if (end - start < SHORTEST_HASH || borders < BORDERS_OF_A_HASH) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a number is too long to be a count, a year or a date. Counts may be filled up with
   * noughts: 00012 is one, 04358 an article's number.
   */
  static boolean isLongNumber(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    boolean longer = digits.length() > LONGEST_COUNT;
    return longer && digits.length() - start >= LONGEST_COUNT && !isDate(digits);
  }

  /** Whether digits stand between capitals, and little else: DM4REVA. */
  static boolean isArticleNumber(String text, int start, int end) {
    int letters = 0;
    int borders = 0;
    Sign before = Sign.NONE;
    for (int i = start; i < end; i++) {
      Sign sign = Sign.of(text.charAt(i));
      if (sign != Sign.UPPER && sign != Sign.DIGIT) {
        return false;
      }
      letters += sign == Sign.UPPER ? 1 : 0;
      borders += sign == before || before == Sign.NONE ? 0 : 1;
      before = sign;
    }
    boolean lettersOutside = Sign.of(text.charAt(start)) == Sign.UPPER && before == Sign.UPPER;
    return lettersOutside && borders == 2 && letters >= LETTERS_OF_AN_ARTICLE;
  }

  /** Whether this is 300x200, a size. */
  static boolean isSize(String text, int start, int end) {
    int at = start;
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    boolean times = at > start && at < end - 1 && (text.charAt(at) | 0x20) == 'x';
    for (int i = at + 1; times && i < end; i++) {
      times = isDigit(text.charAt(i));
    }
    return times;
  }

  private static boolean isDate(String digits) {
    boolean century = digits.startsWith("19") || digits.startsWith("20");
    boolean month = digits.length() >= 6 && between(digits, 4, 1, 12);
    boolean wholeDate = digits.length() == 8 && between(digits, 6, 1, 31);
    return century && month && (digits.length() == 6 || wholeDate);
  }

  private static boolean between(String digits, int at, int least, int most) {
    int value =
        Character.digit(digits.charAt(at), 10) * 10 + Character.digit(digits.charAt(at + 1), 10);
    return value >= least && value <= most;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private enum Sign {
    NONE,
    LOWER,
    UPPER,
    DIGIT,
    OTHER;

    static Sign of(char c) {
      if (c >= 'a' && c <= 'z') {
        return LOWER;
      }
      if (c >= 'A' && c <= 'Z') {
        return UPPER;
      }
      return isDigit(c) ? DIGIT : OTHER;
    }
  }
}
