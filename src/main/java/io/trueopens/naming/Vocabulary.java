package io.trueopens.naming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All word lists together, looked up by folded word. */
final class Vocabulary {
  private final Map<String, Set<WordKind>> words = new HashMap<>();
  private final Map<String, List<List<String>>> phrasesByFirstWord = new HashMap<>();
  private final HashFilter known = new HashFilter();
  private int longestUnspaced;

  Vocabulary(List<WordListFile> files) {
    for (WordListFile file : files) {
      for (WordListFile.WordList list : file.lists()) {
        list.words().forEach(word -> add(word, list.kind()));
      }
    }
  }

  /** What is known of a folded word, or of several joined by blanks; empty when nothing. */
  Set<WordKind> kindsOf(String folded) {
    return mayKnow(folded.hashCode()) ? words.getOrDefault(folded, Set.of()) : Set.of();
  }

  /** The phrases of several words that start with this folded word, longest first. */
  List<List<String>> phrasesFrom(String folded) {
    return mayKnow(folded.hashCode())
        ? phrasesByFirstWord.getOrDefault(folded, List.of())
        : List.of();
  }

  /** Whether a folded word with this {@link String#hashCode} may be in a list or start a phrase. */
  boolean mayKnow(int hash) {
    return known.mayHold(hash);
  }

  /** The length of the longest word of a script that leaves no blanks between words. */
  int longestUnspaced() {
    return longestUnspaced;
  }

  private void add(String word, WordKind kind) {
    addFolded(Letters.fold(word), kind);
    String spelledOut = spellOutUmlauts(word);
    if (!spelledOut.equals(word)) {
      addFolded(Letters.fold(spelledOut), kind);
    }
  }

  private void addFolded(String folded, WordKind kind) {
    known.add(folded.hashCode());
    words.computeIfAbsent(folded, f -> EnumSet.noneOf(WordKind.class)).add(kind);
    if (UnspacedText.isUnspaced(folded.codePointAt(0))) {
      longestUnspaced = Math.max(longestUnspaced, folded.length());
    }
    List<String> phrase = phrase(folded);
    if (phrase.size() > 1) {
      List<List<String>> same =
          phrasesByFirstWord.computeIfAbsent(phrase.get(0), f -> new ArrayList<>());
      known.add(phrase.get(0).hashCode());
      same.add(phrase);
      same.sort((a, b) -> Integer.compare(b.size(), a.size()));
    }
  }

  private static List<String> phrase(String folded) {
    return List.of(folded.split("[ ']", -1));
  }

  /** Many systems write ae for ä instead of a. */
  private static String spellOutUmlauts(String word) {
    return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
  }
}
