package io.trueopens.stats;

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
}
