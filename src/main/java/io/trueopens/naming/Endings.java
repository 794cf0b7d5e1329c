package io.trueopens.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells by its ending whether an eye can see what a word is about. */
final class Endings {
  private final Map<Character, List<Ending>> byLastLetter = new HashMap<>();
  private final Set<String> exceptions = new HashSet<>();

  Endings(List<EndingFile.EndingList> lists) {
    for (EndingFile.EndingList list : lists) {
      list.except().forEach(word -> exceptions.add(Letters.fold(word)));
      for (String text : list.endings()) {
        String folded = Letters.fold(text);
        byLastLetter
            .computeIfAbsent(last(folded), c -> new ArrayList<>())
            .add(new Ending(folded, list.leastLength(), list.kind()));
      }
    }
  }

  /** Whether a word's ending is of a kind; the first list that takes the ending decides. */
  boolean are(WordKind kind, String word) {
    String folded = Letters.fold(word);
    if (exceptions.contains(folded)) {
      return false;
    }
    for (Ending ending : byLastLetter.getOrDefault(last(folded), List.of())) {
      if (folded.length() >= ending.leastLength() && folded.endsWith(ending.text())) {
        return ending.kind() == kind;
      }
    }
    return false;
  }

  private static char last(String text) {
    return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
  }

  private record Ending(String text, int leastLength, WordKind kind) {}
}
