package io.trueopens.naming;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of a name's start or end, matched in one pass without trying again.
 *
 * <p>{@code {4}} is exactly four digits, {@code {4+}} four or more, {@code {1-3}} one to three,
 * {@code {code6}} six letters and digits mixed, {@code {date}} a date, a time or a number. A blank,
 * {@code -} or {@code _} stands for any run of separators. Everything else stands for itself, in
 * either case.
 */
final class Shape {
  private final String text;
  private final List<ShapePart> parts;

  private Shape(String text, List<ShapePart> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when a brace is not closed or holds something unknown
   */
  static Shape of(String text) {
    List<ShapePart> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (c == '{') {
        next = closingBrace(text, at) + 1;
        parts.add(ShapePart.ofBraces(text.substring(at + 1, next - 1)));
      } else if (isGap(c)) {
        parts.add(new ShapePart.Gap());
      } else {
        next = endOfLetters(text, at);
        parts.add(new ShapePart.Text(lower(text.substring(at, next))));
      }
      at = next;
    }
    return new Shape(text, List.copyOf(parts));
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || c == '_';
  }

  private static int endOfLetters(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '{' && !isGap(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Sign by sign, as names are compared. */
  private static String lower(String letters) {
    char[] signs = letters.toCharArray();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = Character.toLowerCase(signs[i]);
    }
    return new String(signs);
  }

  private static int closingBrace(String text, int open) {
    int close = text.indexOf('}', open);
    if (close < 0) {
      throw new IllegalArgumentException("the brace in \"" + text + "\" is not closed");
    }
    return close;
  }

  /** Where the pattern ends if it starts here, or -1. */
  int endFrom(String name, int start) {
    int at = start;
    for (int i = 0; i < parts.size() && at >= 0; i++) {
      at = parts.get(i).forward(name, at);
    }
    return at;
  }

  /** Where the pattern starts if it ends here, or -1. */
  int startFrom(String name, int end) {
    int at = end;
    for (int i = parts.size() - 1; i >= 0 && at >= 0; i--) {
      at = parts.get(i).backward(name, at);
    }
    return at;
  }

  boolean mayStartWith(char sign) {
    return parts.get(0).mayStartWith(sign);
  }

  boolean mayEndWith(char sign) {
    return parts.get(parts.size() - 1).mayEndWith(sign);
  }

  /** The first letter in lower case, or 0 when the pattern starts with something else. */
  char firstLetter() {
    return parts.get(0) instanceof ShapePart.Text text ? text.lower().charAt(0) : 0;
  }

  /** The last letter in lower case, or 0 when the pattern ends with something else. */
  char lastLetter() {
    return parts.get(parts.size() - 1) instanceof ShapePart.Text text
        ? text.lower().charAt(text.lower().length() - 1)
        : 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
