package io.trueopens.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Brings words of several alphabets and schemes to one rough Latin spelling. */
final class Transliteration {
  private final Map<String, String> letters;
  private final List<Map.Entry<String, String>> alike;

  Transliteration(TransliterationFile file) {
    letters = file.letters();
    Comparator<Map.Entry<String, String>> longestFirst =
        Comparator.comparingInt(entry -> -entry.getKey().length());
    alike =
        file.alike().entrySet().stream()
            .sorted(longestFirst.thenComparing(Map.Entry.comparingByKey()))
            .toList();
  }

  String toLatin(String word) {
    StringBuilder latin = new StringBuilder(word.length());
    String folded = Letters.fold(word);
    for (int i = 0; i < folded.length(); i++) {
      String letter = folded.substring(i, i + 1);
      latin.append(letters.getOrDefault(letter, letter));
    }
    String key = latin.toString();
    for (Map.Entry<String, String> entry : alike) {
      key = key.replace(entry.getKey(), entry.getValue());
    }
    return key;
  }
}
