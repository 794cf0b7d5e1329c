package io.trueopens.naming;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One word of a name.
 *
 * @param text the word in lower case
 * @param kinds what is known of it
 * @param weight how many words it counts for: 0 for a single letter, more than 1 for a compound
 */
record Word(String text, Set<WordKind> kinds, int weight) {
  private static final Set<WordKind> NOT_CONTENT =
      EnumSet.of(
          WordKind.ROLE,
          WordKind.STOP,
          WordKind.PLACING,
          WordKind.ASKING,
          WordKind.EXTENSION,
          WordKind.NUMBER,
          WordKind.CODE,
          WordKind.STOCK,
          WordKind.STOCK_BY_AUTHOR);

  static Word number(String text) {
    return new Word(text, Set.of(WordKind.NUMBER), 0);
  }

  static Word code(String text) {
    return new Word(text, Set.of(WordKind.CODE), 0);
  }

  static boolean anyIs(List<Word> words, WordKind kind) {
    for (Word word : words) {
      if (word.is(kind)) {
        return true;
      }
    }
    return false;
  }

  boolean is(WordKind kind) {
    return kinds.contains(kind);
  }

  /** Whether the word says something of the picture wherever it stands. */
  boolean isContent() {
    return !is(WordKind.MAYBE_ROLE) && mayBeContent();
  }

  /** Whether it does before another that does. */
  boolean mayBeContent() {
    if (weight == 0) {
      return false;
    }
    for (WordKind kind : kinds) {
      if (NOT_CONTENT.contains(kind)) {
        return false;
      }
    }
    return true;
  }
}
