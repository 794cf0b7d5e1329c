package io.trueopens.naming;

import java.util.List;

/**
 * A data file that says what words stand for.
 *
 * @param title what the file holds
 * @param source where the words come from and who judged them
 * @param checked when someone last looked, as an ISO date
 */
record SenseFile(String title, String source, String checked, List<SenseList> lists) {
  /**
   * The words of one sense.
   *
   * @param words in lower case, separated by blanks
   * @param examples words that have the sense
   * @param not words that have another
   */
  record SenseList(Sense sense, List<String> words, List<String> examples, List<String> not) {}
}
