package io.trueopens.rate;

import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.WilsonInterval;
import java.util.Optional;

/**
 * The share of delivered messages whose images were loaded for a person, with what is uncertain
 * about it. All shares are in [0, 1].
 *
 * @param counts what the rate was counted from; its denominator is {@link OpenCounts#delivered()}
 * @param rate opened / delivered
 * @param interval 95 % Wilson score interval of {@code rate}: chance alone
 * @param atMost the rate if every doubtful fetch had been a person's
 * @param readAtLeast (opened + engaged) / delivered; no log can give its upper end
 */
public record OpenRate(
    OpenCounts counts, double rate, Interval interval, double atMost, double readAtLeast) {
  /** Of the interval of every rate that is shown. */
  public static final double CONFIDENCE = 0.95;

  /** The rate behind the counts; empty when nothing was delivered, since then there is none. */
  public static Optional<OpenRate> of(OpenCounts counts) {
    long delivered = counts.delivered();
    if (delivered == 0) {
      return Optional.empty();
    }
    Proportion opened = new Proportion(counts.opened(), delivered);
    return Optional.of(
        new OpenRate(
            counts,
            opened.rate(),
            WilsonInterval.of(opened, CONFIDENCE),
            new Proportion(counts.openedAtMost(), delivered).rate(),
            new Proportion(counts.readAtLeast(), delivered).rate()));
  }
}
