package io.trueopens.naming;

import java.util.List;

/**
 * A data file of words.
 *
 * @param title what the file holds
 * @param source where the words come from
 * @param checked when someone last looked, as an ISO date
 */
record WordListFile(String title, String source, String checked, List<WordList> lists) {
  /**
   * One list.
   *
   * @param kind what the words have in common
   * @param language its BCP 47 tag, or {@code mul} for words that many languages share
   * @param examples names that hold a word of the list
   * @param not names that hold none
   */
  record WordList(
      WordKind kind, String language, List<String> words, List<String> examples, List<String> not) {
    String id() {
      return kind + " " + language;
    }
  }
}
