package io.trueopens.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A name taken apart.
 *
 * @param undelivered without extensions and what servers add
 * @param bare without what uploaders add either
 * @param words what it says, codes and numbers included
 * @param content the words that say something of the picture
 */
record ReadName(String undelivered, String bare, List<Word> words, List<Word> content) {
  static ReadName of(String undelivered, String bare, List<Word> words) {
    return new ReadName(undelivered, bare, words, content(words));
  }

  /**
   * From the end, since a size or a position counts only before something shown, and the name of a
   * file's kind before its icon.
   */
  private static List<Word> content(List<Word> words) {
    List<Word> content = new ArrayList<>(words.size());
    boolean branding = false;
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      boolean itsKind = branding && word.is(WordKind.EXTENSION);
      if (word.isContent() || itsKind || (namesThing(content) && word.mayBeContent())) {
        content.add(word);
      }
      branding |= word.is(WordKind.BRANDING);
    }
    Collections.reverse(content);
    return isRoleInColour(words, content) ? List.of() : content;
  }

  private static boolean namesThing(List<Word> content) {
    for (Word word : content) {
      if (!word.is(WordKind.COLOUR)) {
        return true;
      }
    }
    return false;
  }

  /** The colour in "logo-black" tells one version of a role from another. */
  private static boolean isRoleInColour(List<Word> words, List<Word> content) {
    return !namesThing(content) && Word.anyIs(words, WordKind.ROLE);
  }

  /** How many words the content counts for. */
  int weight() {
    int weight = 0;
    for (Word word : content) {
      weight += word.weight();
    }
    return weight;
  }

  boolean has(WordKind kind) {
    return Word.anyIs(words, kind);
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>(words.size());
    for (Word word : words) {
      if (!word.is(WordKind.CODE)) {
        texts.add(word.text());
      }
    }
    return texts;
  }
}
