package io.trueopens.stats;

import java.util.List;
import java.util.Optional;

/**
 * Common ratio of rates over campaigns, treatment over control, for one final look.
 *
 * <p>ΣR/ΣS with R = x₂n₁/n, S = x₁n₂/n; the variance of its logarithm is Σ[n₁n₂(x₁+x₂)/n² −
 * x₁x₂/n]/(ΣRΣS).
 *
 * <p>Sources: Nurminen (1981); Greenland and Robins (1985), Biometrics 41:55–68. The same as
 * metafor's {@code rma.mh(measure="RR", add=0, to="none")} with the arms exchanged.
 */
public final class MantelHaenszelRatio {
  private MantelHaenszelRatio() {}

  /**
   * The common ratio with its interval.
   *
   * @param confidence between 0 and 1
   * @return empty when an arm has no open in any campaign that both arms took part in
   */
  public static Optional<Ratio> of(List<Stratum> strata, double confidence) {
    double z = Normal.twoSided(confidence);
    double r = 0;
    double s = 0;
    double variance = 0;
    for (Stratum stratum : strata) {
      if (stratum.isComparable()) {
        double n = stratum.delivered();
        double share1 = stratum.control().delivered() / n;
        double share2 = stratum.treatment().delivered() / n;
        double x1 = stratum.control().opens();
        double x2 = stratum.treatment().opens();
        r += x2 * share1;
        s += x1 * share2;
        variance += share1 * share2 * (x1 + x2) - x1 / n * x2;
      }
    }
    if (r == 0 || s == 0) {
      return Optional.empty();
    }
    return Optional.of(Ratio.of(r / s, Math.sqrt(Math.max(0, variance / r / s)), z));
  }

  /**
   * Cochran's Q of the campaigns' log ratios around the common one. Campaigns where an arm has no
   * open, or where everybody opened, are left out, as metafor does; 0 when none remains.
   */
  public static Heterogeneity heterogeneity(List<Stratum> strata) {
    List<Heterogeneity.Part> parts =
        strata.stream()
            .filter(MantelHaenszelRatio::hasLogRatio)
            .map(MantelHaenszelRatio::logRatio)
            .toList();
    double common = of(strata, 0.95).map(ratio -> Math.log(ratio.estimate())).orElse(0.0);
    return Heterogeneity.of(parts, common);
  }

  private static boolean hasLogRatio(Stratum s) {
    return s.control().opens() > 0 && s.treatment().opens() > 0 && !s.isUniform();
  }

  private static Heterogeneity.Part logRatio(Stratum s) {
    RiskRatio ratio = RiskRatio.of(s, 0.95).orElseThrow();
    double se = ratio.logStandardError();
    return new Heterogeneity.Part(Math.log(ratio.ratio()), se * se);
  }
}
