package io.trueopens.mail;

import java.util.List;

/**
 * A data file of what mailers fill in for each recipient.
 *
 * @param checked when someone last looked, as an ISO date
 */
record PlaceholderFile(
    String title, String source, String checked, List<Placeholder> placeholders) {
  /**
   * One way of marking.
   *
   * @param examples addresses that hold one
   * @param not addresses that hold none
   */
  record Placeholder(
      String usedBy, String opens, String closes, List<String> examples, List<String> not) {}
}
