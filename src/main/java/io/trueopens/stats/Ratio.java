package io.trueopens.stats;

/**
 * A ratio with an interval that is symmetric on the log scale.
 *
 * @param estimate above 0
 * @param logStandardError standard error of the estimate's logarithm
 * @param interval contains the estimate
 */
public record Ratio(double estimate, double logStandardError, Interval interval) {
  static Ratio of(double estimate, double logStandardError, double z) {
    double reach = z * logStandardError;
    return new Ratio(
        estimate,
        logStandardError,
        new Interval(estimate * Math.exp(-reach), estimate * Math.exp(reach)));
  }
}
