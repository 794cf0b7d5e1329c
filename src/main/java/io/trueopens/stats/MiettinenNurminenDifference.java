package io.trueopens.stats;

import java.util.Optional;

/**
 * Score interval for a difference of two rates, for one fixed look.
 *
 * <p>All δ with (D − δ)² ≤ z² · [p̃₁(1−p̃₁)/n₁ + p̃₂(1−p̃₂)/n₂] · N/(N−1), where p̃ are the
 * likeliest rates with p̃₂ − p̃₁ = δ. Both searches run by bisection, so that no closed form loses
 * its digits; inside [−1, 1].
 *
 * <p>Serves analysts who are asked for a score interval; the report and {@code compare} show {@link
 * NewcombeDifference}, which needs no search.
 *
 * <p>Source: Miettinen and Nurminen (1985), Statistics in Medicine 4:213–226. statsmodels' {@code
 * method='score'} fails or stops early on empty cells; the reference values come from 34-digit
 * arithmetic.
 */
public final class MiettinenNurminenDifference {
  private MiettinenNurminenDifference() {}

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
    double z = Normal.twoSided(confidence);
    double d = Difference.observed(arms);
    double lower = Bisection.root(delta -> excess(arms, d, delta, z), -1, d);
    double upper = Bisection.root(delta -> -excess(arms, d, delta, z), d, 1);
    return Optional.of(new Difference(d, new Interval(Math.min(lower, d), Math.max(upper, d))));
  }

  /** How far the score of a supposed difference exceeds the critical value. */
  private static double excess(Stratum arms, double observed, double delta, double z) {
    double distance = observed - delta;
    if (distance == 0) {
      return -z * z;
    }
    double n1 = arms.control().delivered();
    double n2 = arms.treatment().delivered();
    double p1 = likeliestControlRate(arms, delta);
    double p2 = Math.min(1, Math.max(0, p1 + delta));
    double variance = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * ((n1 + n2) / (n1 + n2 - 1));
    return distance * distance / variance - z * z;
  }

  private static double likeliestControlRate(Stratum arms, double delta) {
    Proportion control = arms.control();
    Proportion treatment = arms.treatment();
    return Bisection.root(
        p ->
            term(control.opens(), p)
                - term(control.unopened(), 1 - p)
                + term(treatment.opens(), p + delta)
                - term(treatment.unopened(), 1 - p - delta),
        Math.max(0, -delta),
        Math.min(1, 1 - delta));
  }

  private static double term(long count, double rate) {
    return count == 0 ? 0 : count / Math.max(rate, Double.MIN_VALUE);
  }
}
