package io.trueopens.report;

import java.util.List;

/**
 * By which rules the fetches of one campaign's delivered mail were judged.
 *
 * @param rules most fetches first
 */
public record Verdicts(String campaign, List<RuleRow> rules, Leaning leaning) {

  /**
   * A rule that decided.
   *
   * @param confidence high, medium or low
   * @param messages that have such a fetch
   */
  public record RuleRow(
      String verdict, String rule, String confidence, long fetches, long messages) {}

  /**
   * What hangs on rules of low confidence.
   *
   * @param fetches of delivered mail, answered without an error
   * @param lowFetches those that a rule of low confidence judged
   * @param messages that something fetched
   * @param openedOnLow opened ones for which no better rule says that a person loaded an image
   * @param notOpenedOnLow others with an image that such a rule gave to no person
   */
  public record Leaning(
      long fetches,
      long lowFetches,
      long messages,
      long delivered,
      long opened,
      long openedOnLow,
      long notOpenedOnLow) {

    /** The rate if only the better rules are believed that a person loaded an image. */
    public double lowest() {
      return share(opened - openedOnLow);
    }

    /** The rate if all images that weak rules gave to no person were a person's. */
    public double highest() {
      return share(opened + notOpenedOnLow);
    }

    /** The rate if every weak rule were wrong. */
    public double otherWay() {
      return share(opened - openedOnLow + notOpenedOnLow);
    }

    /** The rate as it is. */
    public double rate() {
      return share(opened);
    }

    /** Share of the fetches that weak rules judged; 0 when there are none. */
    public double lowShare() {
      return fetches == 0 ? 0 : (double) lowFetches / fetches;
    }

    private double share(long messages) {
      return (double) messages / delivered;
    }
  }

  /** Whether anything was fetched. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }
}
