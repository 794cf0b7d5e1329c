package io.trueopens.naming;

import java.util.List;

/** Weighs what an eye can see in a name against what it cannot. */
final class Shown {
  private static final int TOLD_ENOUGH = 2;
  private static final int TOLD_ENOUGH_WHERE_PLACED = 1;
  private static final int LONG_IN_ANOTHER_SCRIPT = 4;
  private static final int OF_AN_ACTION = 2;

  private final Endings endings;

  Shown(Endings endings) {
    this.endings = endings;
  }

  /**
   * Whether a picture is told: two things more to see than not, or something done. One thing beside
   * words that no list knows is mostly part of a name: Mystery Box Sprayer. Of scripts that the
   * lists hardly know, long names and those with small words are taken to say something to see.
   *
   * @param placed whether it says where something is seen
   */
  boolean prevails(ReadName name, boolean placed) {
    int balance = 0;
    for (Word word : name.content()) {
      if (Scripts.isHardlyListed(word)) {
        return name.has(WordKind.STOP) || name.content().size() >= LONG_IN_ANOTHER_SCRIPT;
      }
      balance += balance(word);
    }
    return balance >= (placed ? TOLD_ENOUGH_WHERE_PLACED : TOLD_ENOUGH);
  }

  /** Whether nothing in a name that joins two things speaks against it. */
  boolean mayPrevail(List<Word> content) {
    boolean seen = content.stream().anyMatch(word -> balance(word) > 0);
    return seen || content.stream().noneMatch(word -> balance(word) < 0);
  }

  /** What is done tells as much as two things; a compound mostly names as many as it joins. */
  private int balance(Word word) {
    if (word.is(WordKind.ACTION)) {
      return OF_AN_ACTION;
    }
    if (word.is(WordKind.VISIBLE) || word.is(WordKind.COLOUR)) {
      return 1;
    }
    if (word.is(WordKind.DEPICTION) || word.is(WordKind.PUBLICATION)) {
      return 0;
    }
    if (word.is(WordKind.ABSTRACT) || endings.are(WordKind.ABSTRACT, word.text())) {
      return -1;
    }
    if (endings.are(WordKind.ACTION, word.text())) {
      return OF_AN_ACTION;
    }
    return word.weight() > 1 ? word.weight() : 0;
  }
}
