package io.trueopens.naming;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether a name repeats a title; order, small words, endings and script are set aside. */
final class TitleMatch {
  static final StyleRules.Judgement JUDGEMENT =
      new StyleRules.Judgement(NamingStyle.TITLE_LIKE, "repeats the title");

  private static final int ENOUGH_WORDS = 2;

  private final Transliteration transliteration;

  TitleMatch(Transliteration transliteration) {
    this.transliteration = transliteration;
  }

  /** All content of the name is in the title: two words of it, or the title's only one. */
  boolean repeats(ReadName name, ReadName title) {
    Set<String> inName = keys(name);
    Set<String> inTitle = keys(title);
    int enough = Math.min(ENOUGH_WORDS, inTitle.size());
    return enough > 0 && inName.size() >= enough && inTitle.containsAll(inName);
  }

  private Set<String> keys(ReadName name) {
    List<Word> content = name.content();
    return content.stream().map(word -> key(word.text())).collect(Collectors.toSet());
  }

  private String key(String word) {
    return StuffingRule.singular(transliteration.toLatin(word));
  }
}
