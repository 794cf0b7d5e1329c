package io.trueopens.report.text;

import java.util.PrimitiveIterator;

/**
 * Text of strangers, made fit to show: one line, no control characters, none that turns the writing
 * direction of its surroundings, no half characters, and not endless.
 */
public final class ShownText {
  private static final int REPLACEMENT = 0xFFFD;

  private ShownText() {}

  /** The text as one clean line, whatever its length. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    PrimitiveIterator.OfInt characters = text.codePoints().iterator();
    while (characters.hasNext()) {
      append(line, characters.nextInt());
    }
    String clean = line.toString().strip();
    return clean.isEmpty() ? "(empty)" : clean;
  }

  /**
   * The text as one clean line of at most so many characters. The middle gives way, since long
   * names often differ at the end only.
   *
   * @param most at least 3
   */
  public static String shortened(String text, int most) {
    int[] characters = line(text).codePoints().toArray();
    if (characters.length <= most) {
      return new String(characters, 0, characters.length);
    }
    int tail = (most - 1) / 3;
    int head = most - 1 - tail;
    return new String(characters, 0, head).strip()
        + "\u2026"
        + new String(characters, characters.length - tail, tail).strip();
  }

  private static void append(StringBuilder line, int character) {
    if (Character.isWhitespace(character) || Character.isISOControl(character)) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (isHalfOrNone(character)) {
      line.appendCodePoint(REPLACEMENT);
    } else if (!turnsDirection(character)) {
      line.appendCodePoint(character);
    }
  }

  private static boolean isHalfOrNone(int character) {
    return Character.getType(character) == Character.SURROGATE || (character & 0xFFFE) == 0xFFFE;
  }

  private static boolean turnsDirection(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
