package io.trueopens.naming;

import java.util.EnumSet;
import java.util.Set;

/** Finds in a word that is in no list two that are: untitleddesign, previewfile. */
final class Joined {
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST = 24;
  private static final Set<WordKind> SAYS_NOTHING =
      EnumSet.of(WordKind.ROLE, WordKind.MAYBE_ROLE, WordKind.SPACER);

  private final Vocabulary vocabulary;

  Joined(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What the two parts are together, as a phrase or as two words that say nothing; else empty. */
  Set<WordKind> kindsOf(String folded) {
    if (folded.length() > LONGEST) {
      return Set.of();
    }
    // The hash of all starts, by the formula of String.hashCode.
    int hash = 0;
    for (int at = 0; at <= folded.length() - SHORTEST_PART; at++) {
      if (at >= SHORTEST_PART && vocabulary.mayKnow(hash)) {
        Set<WordKind> both = join(folded, at);
        if (!both.isEmpty()) {
          return both;
        }
      }
      hash = 31 * hash + folded.charAt(at);
    }
    return Set.of();
  }

  private Set<WordKind> join(String folded, int at) {
    Set<WordKind> first = vocabulary.kindsOf(folded.substring(0, at));
    if (first.isEmpty()) {
      return first;
    }
    Set<WordKind> second = vocabulary.kindsOf(folded.substring(at));
    boolean nothing = saysNothing(first) && saysNothing(second);
    boolean role = first.contains(WordKind.ROLE) || second.contains(WordKind.ROLE);
    if (nothing && role) {
      return EnumSet.of(WordKind.ROLE);
    }
    return vocabulary.kindsOf(folded.substring(0, at) + " " + folded.substring(at));
  }

  /** A role is one whatever else the word may be: main. */
  private static boolean saysNothing(Set<WordKind> kinds) {
    return kinds.contains(WordKind.ROLE) || (!kinds.isEmpty() && SAYS_NOTHING.containsAll(kinds));
  }
}
