package io.trueopens.stats;

import java.util.List;
import java.util.Optional;

/**
 * Common odds ratio over campaigns, treatment over control, with the interval of Robins, Breslow
 * and Greenland.
 *
 * <p>ΣR/ΣS with R = x₂(n₁−x₁)/n and S = x₁(n₂−x₂)/n. The variance of its logarithm is ΣPR/(2(ΣR)²)
 * + Σ(PS+QR)/(2ΣRΣS) + ΣQS/(2(ΣS)²), P and Q being the shares of the two diagonals.
 *
 * <p>Serves analysts whose models speak in odds; the report gives {@link MantelHaenszelRatio},
 * which readers take odds ratios for.
 *
 * <p>Sources: Mantel and Haenszel (1959); Robins, Breslow and Greenland (1986), Biometrics
 * 42:311–323. R's {@code mantelhaen.test} gives the inverse when the control stands in the first
 * row, and NaN as interval where this is not estimable.
 */
public final class MantelHaenszelOddsRatio {
  private double r;
  private double s;
  private double pr;
  private double mixed;
  private double qs;

  private MantelHaenszelOddsRatio() {}

  /**
   * The common odds ratio with its interval.
   *
   * @param confidence between 0 and 1
   * @return empty when no campaign can tell anything, or when one of the sums is 0 so that the
   *     ratio is 0 or unbounded (see {@link #unbounded})
   */
  public static Optional<Ratio> of(List<Stratum> strata, double confidence) {
    double z = Normal.twoSided(confidence);
    MantelHaenszelOddsRatio sums = sums(strata);
    if (sums.r == 0 || sums.s == 0) {
      return Optional.empty();
    }
    return Optional.of(Ratio.of(sums.r / sums.s, sums.logStandardError(), z));
  }

  /**
   * The ratio where it has no interval: 0 when the control is ahead without bound, positive
   * infinity when the treatment is; empty in all other cases.
   */
  public static Optional<Double> unbounded(List<Stratum> strata) {
    MantelHaenszelOddsRatio sums = sums(strata);
    if ((sums.r == 0) == (sums.s == 0)) {
      return Optional.empty();
    }
    return Optional.of(sums.r == 0 ? 0.0 : Double.POSITIVE_INFINITY);
  }

  private static MantelHaenszelOddsRatio sums(List<Stratum> strata) {
    MantelHaenszelOddsRatio sums = new MantelHaenszelOddsRatio();
    strata.stream().filter(Stratum::isComparable).forEach(sums::add);
    return sums;
  }

  private void add(Stratum stratum) {
    double n = stratum.delivered();
    double ahead = stratum.treatment().opens() / n;
    double control = stratum.control().unopened() / n;
    double behind = stratum.control().opens() / n;
    double treatment = stratum.treatment().unopened() / n;
    double onR = ahead + control;
    double onS = behind + treatment;
    r += ahead * control * n;
    s += behind * treatment * n;
    pr += onR * ahead * control * n;
    mixed += (onR * behind * treatment + onS * ahead * control) * n;
    qs += onS * behind * treatment * n;
  }

  private double logStandardError() {
    return Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
  }
}
