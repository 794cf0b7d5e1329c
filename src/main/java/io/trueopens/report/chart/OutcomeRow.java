package io.trueopens.report.chart;

/**
 * One row of a chart of outcomes: how many messages came to each.
 *
 * @param name what the row is about
 * @param detail more on it, in a few words
 */
public record OutcomeRow(
    String name,
    String detail,
    long opened,
    long engaged,
    long undecided,
    long prefetchedOnly,
    long machineOnly,
    long silent) {
  /** All messages of the row. */
  public long delivered() {
    return opened + engaged + undecided + prefetchedOnly + machineOnly + silent;
  }
}
