package io.trueopens.naming;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What words stand for. Another number of a word that is listed is known, too. */
final class Senses {
  /** Shorter words are others in other languages. */
  private static final int SHORTEST = 4;

  /** What a word of a kind stands for; the first kind that it has counts. */
  private static final Map<WordKind, Sense> BY_KIND =
      new EnumMap<>(
          Map.of(
              WordKind.ROLE, Sense.ROLE,
              WordKind.MAYBE_ROLE, Sense.ROLE,
              WordKind.STOP, Sense.SMALL_WORD,
              WordKind.SHOWING, Sense.SMALL_WORD,
              WordKind.PLACING, Sense.SMALL_WORD,
              WordKind.PUBLICATION, Sense.PUBLICATION,
              WordKind.DEPICTION, Sense.PICTURE,
              WordKind.COLOUR, Sense.LOOK,
              WordKind.PLACE, Sense.NAME));

  private final Map<String, Sense> listed = new HashMap<>();

  Senses(SenseFile file) {
    for (SenseFile.SenseList list : file.lists()) {
      for (String line : list.words()) {
        for (String word : line.split(" ", -1)) {
          listed.put(word, list.sense());
        }
      }
    }
    // In order, so that of two words with the same other number always the same one gives it.
    for (Map.Entry<String, Sense> word : new TreeMap<>(listed).entrySet()) {
      addOtherNumber(word.getKey(), word.getValue());
    }
  }

  private void addOtherNumber(String word, Sense sense) {
    int length = word.length();
    if (length < SHORTEST || word.endsWith("ss")) {
      return;
    }
    if (word.endsWith("y")) {
      listed.putIfAbsent(word.substring(0, length - 1) + "ies", sense);
    }
    if (word.endsWith("s")) {
      listed.putIfAbsent(word.substring(0, length - 1), sense);
    } else {
      listed.putIfAbsent(word + "s", sense);
      listed.putIfAbsent(word + "es", sense);
    }
  }

  /** What the lists say that a word in lower case stands for. */
  Sense of(String word) {
    return listed.getOrDefault(word, Sense.UNKNOWN);
  }

  /** What a word stands for; the rules know roles and small words of more languages. */
  Sense of(Word word) {
    Sense sense = of(word.text());
    if (sense == Sense.UNKNOWN) {
      for (Map.Entry<WordKind, Sense> kind : BY_KIND.entrySet()) {
        if (word.is(kind.getKey())) {
          return kind.getValue();
        }
      }
    }
    return sense;
  }
}
