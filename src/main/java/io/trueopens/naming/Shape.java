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
      } else if (c == ' ' || c == '-' || c == '_') {
        parts.add(new ShapePart.Gap());
      } else {
        parts.add(new ShapePart.Letter(Character.toLowerCase(c)));
      }
      at = next;
    }
    return new Shape(text, List.copyOf(parts));
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
    return parts.get(0).admits(sign);
  }

  boolean mayEndWith(char sign) {
    return parts.get(parts.size() - 1).admits(sign);
  }

  boolean startsWithLetter() {
    return parts.get(0) instanceof ShapePart.Letter;
  }

  @Override
  public String toString() {
    return text;
  }
}
