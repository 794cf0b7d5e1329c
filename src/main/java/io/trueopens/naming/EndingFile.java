package io.trueopens.naming;

import java.util.List;

/**
 * A data file of endings that tell what a word is about.
 *
 * @param checked when someone last looked, as an ISO date
 */
record EndingFile(String title, String source, String checked, List<EndingList> endings) {
  /**
   * One list.
   *
   * @param leastLength of a word that has such an ending
   * @param except words that end so and are something else
   * @param examples names with a word that the list takes
   * @param not names without one
   */
  record EndingList(
      WordKind kind,
      String language,
      List<String> endings,
      int leastLength,
      List<String> except,
      List<String> examples,
      List<String> not) {}
}
