package io.trueopens.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean effect over campaigns that may truly differ, for a given variance between them.
 *
 * <p>Weights 1/(vᵢ + τ²). Either the normal interval, or Hartung and Knapp's with t on k − 1
 * degrees and the spread of the campaigns themselves; for one campaign both are the normal one, as
 * in metafor.
 *
 * @param estimate the weighted mean
 * @param standardError 0 with Hartung–Knapp when all campaigns agree exactly
 * @param statistic estimate/standardError; infinite for a standard error of 0, and 0 when the
 *     estimate is 0 as well
 * @param p two-sided; 0 for an infinite statistic
 * @param interval contains the estimate
 */
public record RandomEffects(
    double estimate, double standardError, double statistic, double p, Interval interval) {

  /** The interval from the normal distribution. */
  static RandomEffects normal(List<Study> studies, double tauSquared, double confidence) {
    double se = Math.sqrt(1 / weight(studies, tauSquared));
    double mean = mean(studies, tauSquared);
    double z = ratio(mean, se);
    return of(mean, se, Normal.twoSidedP(z), Normal.twoSided(confidence));
  }

  /** Hartung and Knapp's interval (2001, Statistics in Medicine 20:3875–3889). */
  static RandomEffects hartungKnapp(List<Study> studies, double tauSquared, double confidence) {
    if (studies.size() == 1) {
      return normal(studies, tauSquared, confidence);
    }
    Require.fraction("confidence", confidence);
    int degrees = studies.size() - 1;
    double mean = mean(studies, tauSquared);
    double spread = spread(studies, tauSquared) / degrees;
    double se = Math.sqrt(spread / weight(studies, tauSquared));
    TDistribution t = TDistribution.of(degrees);
    double p = Math.min(1, 2 * t.survivalProbability(Math.abs(ratio(mean, se))));
    return of(mean, se, p, t.inverseSurvivalProbability((1 - confidence) / 2));
  }

  private static RandomEffects of(double mean, double se, double p, double reach) {
    Interval interval = new Interval(mean - reach * se, mean + reach * se);
    return new RandomEffects(mean, se, ratio(mean, se), p, interval);
  }

  private static double ratio(double mean, double se) {
    return mean == 0 ? 0 : mean / se;
  }

  private static double weight(List<Study> studies, double tauSquared) {
    return studies.stream().mapToDouble(s -> 1 / (s.variance() + tauSquared)).sum();
  }

  /** The weighted mean, reckoned from the first study so that equal estimates give it exactly. */
  static double mean(List<Study> studies, double tauSquared) {
    Require.notEmpty("studies", studies.size());
    double first = studies.get(0).estimate();
    double sum =
        studies.stream()
            .mapToDouble(s -> (s.estimate() - first) / (s.variance() + tauSquared))
            .sum();
    return first + sum / weight(studies, tauSquared);
  }

  /** Cochran's Q for a given variance between campaigns. */
  static double spread(List<Study> studies, double tauSquared) {
    double mean = mean(studies, tauSquared);
    return studies.stream()
        .mapToDouble(
            s -> (s.estimate() - mean) * (s.estimate() - mean) / (s.variance() + tauSquared))
        .sum();
  }
}
