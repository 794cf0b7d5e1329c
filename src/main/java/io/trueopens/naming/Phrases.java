package io.trueopens.naming;

import java.util.ArrayList;
import java.util.List;

/** Joins words that only together are known: "near me", "new york". */
final class Phrases {
  private final Vocabulary vocabulary;

  Phrases(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Word> merge(List<Word> words) {
    List<Word> merged = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int length = phraseLength(words, at);
      merged.add(length == 1 ? words.get(at) : join(words.subList(at, at + length)));
      at += length;
    }
    return merged;
  }

  private int phraseLength(List<Word> words, int at) {
    for (List<String> phrase : vocabulary.phrasesFrom(Letters.fold(words.get(at).text()))) {
      if (startsWith(words, at, phrase)) {
        return phrase.size();
      }
    }
    return 1;
  }

  private static boolean startsWith(List<Word> words, int at, List<String> phrase) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!Letters.fold(words.get(at + i).text()).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Word join(List<Word> parts) {
    String text = String.join(" ", parts.stream().map(Word::text).toList());
    return new Word(text, vocabulary.kindsOf(Letters.fold(text)), 1);
  }
}
