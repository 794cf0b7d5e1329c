package io.trueopens.naming;

import java.util.List;

/**
 * A data file of what mail blockers refuse.
 *
 * @param checked when someone last looked, as an ISO date
 * @param lists refuse by address
 * @param strippers refuse by size
 */
record BlockerFile(String title, String checked, List<BlockList> lists, List<Stripper> strippers) {
  /** One published list, as far as it is taken over here. */
  record BlockList(String list, String source, String says, List<Pattern> rules) {}

  /**
   * One rule: text that must be in the address, in either case; a star stands for anything.
   *
   * @param examples addresses that the rule refuses
   * @param not addresses that it lets through
   */
  record Pattern(String pattern, List<String> examples, List<String> not) {}

  /**
   * A blocker that takes out tiny images.
   *
   * @param upToPixels the largest width or height that it takes out
   * @param spares texts in an address that it leaves alone
   */
  record Stripper(String list, String source, String says, int upToPixels, List<String> spares) {}
}
