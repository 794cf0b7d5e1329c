package io.trueopens.stats;

import java.util.List;

/**
 * One campaign's own estimate of an effect.
 *
 * @param estimate any finite number, such as a difference or a log ratio
 * @param variance its sampling variance, above 0
 */
public record Study(double estimate, double variance) {
  /** Rejects numbers that are no estimate. */
  public Study {
    Require.finite("estimate", estimate);
    Require.positive("variance", variance);
  }

  /**
   * Each campaign's difference of rates with its unpooled variance. Campaigns with an empty arm,
   * and those in which each arm was opened by all or by none, have no variance and are left out.
   */
  public static List<Study> differences(List<Stratum> strata) {
    return strata.stream()
        .filter(s -> s.isComparable() && MantelHaenszelDifference.unpooledVariance(s) > 0)
        .map(s -> new Study(Difference.observed(s), MantelHaenszelDifference.unpooledVariance(s)))
        .toList();
  }
}
