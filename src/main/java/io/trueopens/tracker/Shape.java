package io.trueopens.tracker;

import java.util.Locale;

/**
 * What a part of a URL may be made of, and how long it may be. A shape is written as the name of
 * its characters with, if need be, a length or a range of lengths: {@code digits}, {@code hex32},
 * {@code hex8-12}. {@code uuid} has no length of its own.
 *
 * @param characters what it is made of
 * @param least fewest characters
 * @param most most characters
 */
record Shape(Characters characters, int least, int most) {
  /** What a part without a shape may be. */
  static final Shape ANY = new Shape(Characters.ANY, 1, Integer.MAX_VALUE);

  /** The lengths of a UUID's groups. */
  private static final String UUID_SAMPLE = "11111111-1111-4111-8111-111111111111";

  private static final int MOST_DIGITS = 4;

  /** The closed set of alphabets. */
  enum Characters {
    DIGITS("1"),
    HEX("a"),
    ALNUM("x"),
    /** Lower-case letters, digits and hyphens. */
    SLUG("x"),
    /** Letters, digits, and what takes no escape in a URL. */
    TOKEN("x"),
    /** Groups of hexadecimal digits with hyphens between them. */
    HEXGROUPS("a"),
    UUID(UUID_SAMPLE),
    ANY("x");

    private final String sample;

    Characters(String sample) {
      this.sample = sample;
    }

    boolean allows(char c) {
      return switch (this) {
        case DIGITS -> isDigit(c);
        case HEX -> isHex(c);
        case ALNUM -> isDigit(c) || isLower(c) || (c >= 'A' && c <= 'Z');
        case SLUG -> isDigit(c) || isLower(c) || c == '-';
        case TOKEN -> ALNUM.allows(c) || "-_.~=".indexOf(c) >= 0;
        case HEXGROUPS, UUID -> isHex(c) || c == '-';
        case ANY -> true;
      };
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isLower(char c) {
      return c >= 'a' && c <= 'z';
    }

    private static boolean isHex(char c) {
      return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
  }

  /**
   * Reads a shape.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  static Shape of(String text) {
    for (Characters characters : Characters.values()) {
      String name = characters.name().toLowerCase(Locale.ROOT);
      boolean known = characters != Characters.ANY;
      if (known && text.equals(name)) {
        return characters == Characters.UUID
            ? new Shape(characters, UUID_SAMPLE.length(), UUID_SAMPLE.length())
            : new Shape(characters, 1, Integer.MAX_VALUE);
      }
      if (known
          && characters != Characters.UUID
          && text.startsWith(name)
          && isLengths(text.substring(name.length()))) {
        return ofLengths(characters, text.substring(name.length()));
      }
    }
    throw new IllegalArgumentException(
        "has the unknown shape \""
            + text
            + "\"; known are digits, hex, alnum, slug, token and hexgroups, each with a length or"
            + " lengths as in hex32 or hex8-12 if need be, and uuid");
  }

  private static boolean isLengths(String text) {
    int hyphen = text.indexOf('-');
    return hyphen < 0
        ? isNumber(text)
        : isNumber(text.substring(0, hyphen)) && isNumber(text.substring(hyphen + 1));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.charAt(0) != '0';
  }

  private static Shape ofLengths(Characters characters, String text) {
    int hyphen = text.indexOf('-');
    int least = Integer.parseInt(hyphen < 0 ? text : text.substring(0, hyphen));
    int most = Integer.parseInt(text.substring(hyphen + 1));
    if (most < least) {
      String shape = characters.name().toLowerCase(Locale.ROOT) + text;
      throw new IllegalArgumentException("has the shape \"" + shape + "\", which no text can have");
    }
    return new Shape(characters, least, most);
  }

  /** Whether a text has the shape. */
  boolean fits(String text) {
    if (text.length() < least || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!characters.allows(text.charAt(i))) {
        return false;
      }
    }
    return characters != Characters.UUID || hyphensOfUuid(text);
  }

  private static boolean hyphensOfUuid(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ((text.charAt(i) == '-') != (UUID_SAMPLE.charAt(i) == '-')) {
        return false;
      }
    }
    return true;
  }

  /** A text of this shape. */
  String sample() {
    return characters == Characters.UUID ? UUID_SAMPLE : characters.sample.repeat(least);
  }
}
