package io.trueopens.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Tails and quantiles of the normal and the chi-squared distribution. */
final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /** The z that a two-sided interval of this confidence reaches to; 1.96 at 0.95. */
  static double twoSided(double confidence) {
    Require.fraction("confidence", confidence);
    return upperQuantile((1 - confidence) / 2);
  }

  /** The z above which this share of the distribution lies. */
  static double upperQuantile(double share) {
    return STANDARD.inverseSurvivalProbability(share);
  }

  /** The share of the distribution below z. */
  static double below(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /** The probability of a value at least as far from zero as z, on either side. */
  static double twoSidedP(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }

  /** The upper tail of chi-squared; 1 when there is no degree of freedom. */
  static double chiSquaredP(double statistic, int degreesOfFreedom) {
    if (degreesOfFreedom == 0 || statistic <= 0) {
      return 1;
    }
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
  }
}
