package io.trueopens.stats;

import java.util.List;

/**
 * Cochran–Mantel–Haenszel test over campaigns, two-sided, for one final look.
 *
 * <p>(|Δ| − c)²/V with Δ = Σ(x₂n₁ − x₁n₂)/n and V = Σ n₁n₂m₁m₂/(n²(n−1)), where m₁, m₂ count the
 * openers and the others, and c = 0, or ½ when the correction is asked for and |Δ| ≥ ½. Campaigns
 * that cannot tell anything (an empty arm, nobody or everybody opened) add nothing; when none can,
 * the statistic is 0 and p = 1, where R's {@code mantelhaen.test} gives NaN or refuses.
 *
 * <p>Sources: Cochran (1954), Mantel and Haenszel (1959).
 *
 * @param statistic chi-squared with 1 degree of freedom
 * @param p the upper tail
 */
public record CochranMantelHaenszel(double statistic, double p) {
  /** The test without continuity correction. */
  public static CochranMantelHaenszel of(List<Stratum> strata) {
    return test(strata, 0);
  }

  /** The test with the correction of ½ that R applies by default. */
  public static CochranMantelHaenszel corrected(List<Stratum> strata) {
    return test(strata, 0.5);
  }

  private static CochranMantelHaenszel test(List<Stratum> strata, double correction) {
    double delta = 0;
    double variance = 0;
    for (Stratum s : strata) {
      if (s.isComparable() && !s.isUniform()) {
        delta += s.crossDifference() / s.delivered();
        variance += variance(s);
      }
    }
    if (variance == 0) {
      return new CochranMantelHaenszel(0, 1);
    }
    double size = Math.abs(delta);
    double numerator = size - (size >= correction ? correction : 0);
    double statistic = numerator * numerator / variance;
    return new CochranMantelHaenszel(statistic, Normal.chiSquaredP(statistic, 1));
  }

  private static double variance(Stratum s) {
    Proportion both = s.control().plus(s.treatment());
    double n = both.delivered();
    double arms = s.control().delivered() / n * s.treatment().delivered();
    return arms / n * both.opens() / (n - 1) * both.unopened();
  }
}
