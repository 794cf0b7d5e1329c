package io.trueopens.stats;

import java.util.Optional;

/**
 * Interval for a difference of two rates, for one fixed look: Newcombe's method 10, the hybrid of
 * two Wilson intervals, without continuity correction.
 *
 * <p>With Wilson's l and u for each arm: D − √((p₂−l₂)² + (u₁−p₁)²) to D + √((u₂−p₂)² + (p₁−l₁)²).
 * Inside [−1, 1]. Not valid when it is looked at every day: see {@link AnytimeComparison}.
 *
 * <p>Source: Newcombe (1998), Statistics in Medicine 17:873–890. The same as statsmodels' {@code
 * confint_proportions_2indep(method='newcomb')}; R has no such function in its base.
 */
public final class NewcombeDifference {
  private NewcombeDifference() {}

  /**
   * The difference with its interval.
   *
   * @param confidence between 0 and 1
   * @return empty when an arm has no deliveries
   */
  public static Optional<Difference> of(Stratum arms, double confidence) {
    if (!arms.isComparable()) {
      return Optional.empty();
    }
    Interval control = WilsonInterval.of(arms.control(), confidence);
    Interval treatment = WilsonInterval.of(arms.treatment(), confidence);
    double p1 = arms.control().rate();
    double p2 = arms.treatment().rate();
    double d = Difference.observed(arms);
    double lower = d - Math.hypot(p2 - treatment.lower(), control.upper() - p1);
    double upper = d + Math.hypot(treatment.upper() - p2, p1 - control.lower());
    return Optional.of(new Difference(d, new Interval(Math.max(-1, lower), Math.min(1, upper))));
  }
}
