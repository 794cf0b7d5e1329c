package io.trueopens.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Written for search engines: at least two of the signs that search engines punish. */
final class StuffingRule implements StyleRule {
  private final int mostWords;
  private final String tooLong;

  private StuffingRule(int mostWords, String tooLong) {
    this.mostWords = mostWords;
    this.tooLong = tooLong;
  }

  static StuffingRule ofNames() {
    return new StuffingRule(8, "has more than eight words");
  }

  /** Programs that read aloud cut alt texts at about 125 characters, some 25 words. */
  static StuffingRule ofSentences() {
    return new StuffingRule(25, "has more than 25 words");
  }

  @Override
  public @Nullable String reason(ReadName name) {
    List<String> signs = new ArrayList<>();
    addRepeated(name.content(), signs);
    addModifiers(name, signs);
    if (chainsPlaces(name.words())) {
      signs.add("chains places");
    }
    if (words(name) > mostWords) {
      signs.add(tooLong);
    }
    return signs.size() < 2 ? null : "written for search engines: " + Sentences.join(signs);
  }

  /** One modifier may be the subject's; two are two signs. */
  private static void addModifiers(ReadName name, List<String> signs) {
    String first = null;
    for (Word word : name.words()) {
      if (word.is(WordKind.COMMERCIAL) && !word.text().equals(first)) {
        signs.add((first == null ? "sells with " : "and with ") + Sentences.quote(word.text()));
        if (first != null) {
          return;
        }
        first = word.text();
      }
    }
  }

  /** As with modifiers: one may be the subject's, two are two signs. */
  private static void addRepeated(List<Word> content, List<String> signs) {
    if (content.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (Word word : content) {
      if (!seen.add(singular(word.text()))) {
        repeated.add(word.text());
      }
    }
    repeated.stream().limit(2).forEach(word -> signs.add("repeats " + Sentences.quote(word)));
  }

  /** Words as they are written: "near me" is two. */
  private static int words(ReadName name) {
    int words = 0;
    for (Word word : name.words()) {
      words++;
      String text = word.text();
      for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
        words++;
      }
    }
    return words;
  }

  /** Rough on purpose: shoe and shoes are one word to a search engine. */
  static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean chainsPlaces(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).is(WordKind.PLACE) && words.get(i - 1).is(WordKind.PLACE)) {
        return true;
      }
    }
    return false;
  }
}
