package io.trueopens.naming;

import java.util.List;

/** Weighs what an eye can see in a name against what it cannot. */
final class Shown {
  private static final int END_OF_CYRILLIC = 0x530;
  private static final int START_OF_GREEK = 0x370;
  private static final int START_OF_CYRILLIC = 0x400;

  private final Endings endings;

  Shown(Endings endings) {
    this.endings = endings;
  }

  /**
   * Whether more can be seen than not. Of scripts that the lists hardly know, every name is taken
   * to say something to see.
   */
  boolean prevails(List<Word> content) {
    int balance = 0;
    for (Word word : content) {
      if (isOfAnotherScript(word)) {
        return true;
      }
      balance += balance(word);
    }
    return balance > 0;
  }

  /** Whether nothing in a name that joins two things speaks against it. */
  boolean mayPrevail(List<Word> content) {
    boolean seen = content.stream().anyMatch(word -> balance(word) > 0);
    return seen || content.stream().noneMatch(word -> balance(word) < 0);
  }

  /** A compound of several words mostly names a thing. */
  private int balance(Word word) {
    if (word.is(WordKind.VISIBLE) || word.is(WordKind.COLOUR) || word.is(WordKind.DEPICTION)) {
      return 1;
    }
    if (word.is(WordKind.ABSTRACT) || endings.are(WordKind.ABSTRACT, word.text())) {
      return -1;
    }
    return word.weight() > 1 || endings.are(WordKind.VISIBLE, word.text()) ? 1 : 0;
  }

  private static boolean isOfAnotherScript(Word word) {
    int first = word.text().codePointAt(0);
    boolean greek = first >= START_OF_GREEK && first < START_OF_CYRILLIC;
    return greek || (first >= END_OF_CYRILLIC && !isLatinWithMarks(first));
  }

  /** Vietnamese writes Latin letters of this block. */
  private static boolean isLatinWithMarks(int codePoint) {
    return codePoint >= 0x1E00 && codePoint < 0x1F00;
  }
}
