package io.trueopens.naming;

/** One step of a {@link Shape}; both directions answer the new place, or -1. */
sealed interface ShapePart {
  /** Matches text that starts here. */
  int forward(String name, int at);

  /** Matches text that ends here. */
  int backward(String name, int at);

  /** Whether text that starts with the sign may match: most are refused by one look. */
  boolean mayStartWith(char sign);

  /** Whether text that ends with the sign may match. */
  default boolean mayEndWith(char sign) {
    return mayStartWith(sign);
  }

  /** Reads what stands between braces. */
  static ShapePart ofBraces(String inner) {
    if (inner.equals("date")) {
      return new Stamp();
    }
    try {
      if (inner.startsWith("code")) {
        return new Code(Integer.parseInt(inner.substring(4)));
      }
      int dash = inner.indexOf('-');
      if (dash > 0) {
        return new Digits(
            Integer.parseInt(inner.substring(0, dash)),
            Integer.parseInt(inner.substring(dash + 1)));
      }
      boolean open = inner.endsWith("+");
      int least = Integer.parseInt(open ? inner.substring(0, inner.length() - 1) : inner);
      return new Digits(least, open ? Integer.MAX_VALUE : least);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "{" + inner + "} is unknown; known are {4}, {4+}, {1-3}, {code6}, {date}", e);
    }
  }

  /** Letters and signs, in either case. */
  record Text(String lower) implements ShapePart {
    @Override
    public int forward(String name, int at) {
      int end = at + lower.length();
      if (end > name.length()) {
        return -1;
      }
      for (int i = 0; i < lower.length(); i++) {
        if (!same(lower.charAt(i), name.charAt(at + i))) {
          return -1;
        }
      }
      return end;
    }

    @Override
    public int backward(String name, int at) {
      int start = at - lower.length();
      return start >= 0 && forward(name, start) == at ? start : -1;
    }

    @Override
    public boolean mayStartWith(char sign) {
      return same(lower.charAt(0), sign);
    }

    @Override
    public boolean mayEndWith(char sign) {
      return same(lower.charAt(lower.length() - 1), sign);
    }

    private static boolean same(char lower, char c) {
      return c == lower || Character.toLowerCase(c) == lower || (lower == '\'' && c == '’');
    }
  }

  /** One or more separators. */
  record Gap() implements ShapePart {
    @Override
    public int forward(String name, int at) {
      int end = at;
      while (end < name.length() && Letters.isGap(name.charAt(end))) {
        end++;
      }
      return end > at ? end : -1;
    }

    @Override
    public int backward(String name, int at) {
      int start = at;
      while (start > 0 && Letters.isGap(name.charAt(start - 1))) {
        start--;
      }
      return start < at ? start : -1;
    }

    @Override
    public boolean mayStartWith(char sign) {
      return Letters.isGap(sign);
    }
  }

  /** A whole run of digits. */
  record Digits(int least, int most) implements ShapePart {
    @Override
    public int forward(String name, int at) {
      int end = at;
      while (end < name.length() && Character.isDigit(name.charAt(end))) {
        end++;
      }
      return allows(end - at) ? end : -1;
    }

    @Override
    public int backward(String name, int at) {
      int start = at;
      while (start > 0 && Character.isDigit(name.charAt(start - 1))) {
        start--;
      }
      return allows(at - start) ? start : -1;
    }

    @Override
    public boolean mayStartWith(char sign) {
      return Character.isDigit(sign) || least == 0;
    }

    private boolean allows(int count) {
      return count >= least && count <= most;
    }
  }

  /** A run of exactly so many ASCII letters and digits that holds both. */
  record Code(int length) implements ShapePart {
    @Override
    public int forward(String name, int at) {
      int end = at + length;
      boolean stops = end >= name.length() || !isCodeSign(name.charAt(end));
      return end <= name.length() && stops && mixed(name, at, end) ? end : -1;
    }

    @Override
    public int backward(String name, int at) {
      int start = at - length;
      boolean stops = start <= 0 || !isCodeSign(name.charAt(start - 1));
      return start >= 0 && stops && mixed(name, start, at) ? start : -1;
    }

    @Override
    public boolean mayStartWith(char sign) {
      return isCodeSign(sign);
    }

    private static boolean mixed(String name, int from, int to) {
      boolean letter = false;
      boolean digit = false;
      for (int i = from; i < to; i++) {
        char c = name.charAt(i);
        if (!isCodeSign(c)) {
          return false;
        }
        letter |= Letters.isAsciiLetter(c);
        digit |= !Letters.isAsciiLetter(c);
      }
      return letter && digit;
    }

    private static boolean isCodeSign(char c) {
      return c < 128 && Letters.isWordPart(c);
    }
  }

  /**
   * What a device writes after the word: six or more digits (a date), or a smaller number with no
   * word after it.
   */
  record Stamp() implements ShapePart {
    private static final int DIGITS_OF_A_DATE = 6;
    private static final String BETWEEN = "()[]:T年月日時时分秒년월일";

    @Override
    public int forward(String name, int at) {
      int end = at;
      int digits = 0;
      while (end < name.length() && belongs(name.charAt(end))) {
        digits += Character.isDigit(name.charAt(end)) ? 1 : 0;
        end++;
      }
      boolean fits = digits >= DIGITS_OF_A_DATE || (digits > 0 && end == name.length());
      return fits ? end : -1;
    }

    /** Stamps stand at the start of a name only. */
    @Override
    public int backward(String name, int at) {
      return -1;
    }

    @Override
    public boolean mayStartWith(char sign) {
      return belongs(sign);
    }

    private static boolean belongs(char c) {
      return Character.isDigit(c) || Letters.isGap(c) || BETWEEN.indexOf(c) >= 0;
    }
  }
}
