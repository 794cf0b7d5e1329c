package io.trueopens.stats;

import java.util.Optional;

/**
 * Ratio of two open rates, treatment over control, with a Wald interval on the log scale.
 *
 * <p>RR = p₂/p₁; RR · exp(±z·se), se = √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂). An arm without any open has no
 * standard error: the ratio is 0 or infinite and the interval [0, ∞]. Where everybody opened in
 * both arms se is 0.
 *
 * <p>Source: Katz et al. (1978), Biometrics 34:469–474. The same as epitools' {@code
 * riskratio.wald}, which gives NaN for an arm without opens.
 *
 * @param ratio from 0 to positive infinity
 * @param interval from 0 to positive infinity, contains the ratio
 * @param logStandardError of ln RR; infinite when an arm has no open
 */
public record RiskRatio(double ratio, Interval interval, double logStandardError) {
  /** Below so many opens in either arm the ratio is not worth showing. */
  public static final long LEAST_OPENS_TO_SHOW = 5;

  /**
   * The ratio with its interval.
   *
   * @param confidence between 0 and 1
   * @return empty when an arm has no deliveries, or when neither has an open
   */
  public static Optional<RiskRatio> of(Stratum arms, double confidence) {
    double z = Normal.twoSided(confidence);
    double x1 = arms.control().opens();
    double x2 = arms.treatment().opens();
    if (!arms.isComparable() || x1 + x2 == 0) {
      return Optional.empty();
    }
    double ratio = arms.treatment().rate() / arms.control().rate();
    double se = Math.sqrt(logVariance(arms.control()) + logVariance(arms.treatment()));
    return Optional.of(new RiskRatio(ratio, interval(ratio, z * se), se));
  }

  private static Interval interval(double ratio, double reach) {
    return Double.isInfinite(reach)
        ? new Interval(0, Double.POSITIVE_INFINITY)
        : new Interval(ratio * Math.exp(-reach), ratio * Math.exp(reach));
  }

  /** 1/x − 1/n. */
  private static double logVariance(Proportion arm) {
    return (double) arm.unopened() / arm.opens() / arm.delivered();
  }

  /** Whether both arms have enough opens for a ratio that means something. */
  public static boolean isWorthShowing(Stratum arms) {
    return Math.min(arms.control().opens(), arms.treatment().opens()) >= LEAST_OPENS_TO_SHOW;
  }
}
