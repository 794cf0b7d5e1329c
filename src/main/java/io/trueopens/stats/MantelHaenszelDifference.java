package io.trueopens.stats;

import java.util.List;
import java.util.Optional;

/**
 * Common difference of rates over campaigns, treatment − control, with Sato's variance.
 *
 * <p>D = Σ(x₂n₁ − x₁n₂)/n ÷ W, W = Σ n₁n₂/n. Variance (D·ΣP + ΣQ)/W² with P = [n₂²x₁ − n₁²x₂ +
 * n₁n₂(n₁−n₂)/2]/n² and Q = [x₂(n₁−x₁) + x₁(n₂−x₂)]/(2n): right for many small campaigns and for
 * few large ones. Campaigns with an empty arm add nothing. The variance is 0 when nobody or
 * everybody opened in every campaign.
 *
 * <p>Sources: Greenland and Robins (1985); Sato (1989), Biometrics 45:1323–1324. The same as
 * metafor's {@code rma.mh(measure="RD")} with the arms exchanged.
 *
 * @param estimate from −1 to 1
 * @param standardError 0 or more
 */
public record MantelHaenszelDifference(double estimate, double standardError) {
  /** The common difference; empty when no campaign has deliveries in both arms. */
  public static Optional<MantelHaenszelDifference> of(List<Stratum> strata) {
    Sums sums = new Sums();
    strata.stream().filter(Stratum::isComparable).forEach(sums::add);
    if (sums.weight == 0) {
      return Optional.empty();
    }
    double estimate = sums.difference / sums.weight;
    double variance = Math.max(0, estimate * sums.p + sums.q);
    return Optional.of(new MantelHaenszelDifference(estimate, Math.sqrt(variance) / sums.weight));
  }

  /**
   * The normal interval, for one fixed look.
   *
   * @param confidence between 0 and 1
   */
  public Interval interval(double confidence) {
    double reach = Normal.twoSided(confidence) * standardError;
    return new Interval(estimate - reach, estimate + reach);
  }

  /**
   * Cochran's Q of the campaigns' own differences around this one. Campaigns with an empty arm are
   * left out, and those whose difference has no variance: within each arm nobody or everybody
   * opened.
   */
  public Heterogeneity heterogeneity(List<Stratum> strata) {
    return Heterogeneity.of(
        strata.stream()
            .filter(s -> s.isComparable() && unpooledVariance(s) > 0)
            .map(s -> new Heterogeneity.Part(Difference.observed(s), unpooledVariance(s)))
            .toList(),
        estimate);
  }

  static double unpooledVariance(Stratum s) {
    return variance(s.control()) + variance(s.treatment());
  }

  private static double variance(Proportion arm) {
    double n = arm.delivered();
    return arm.opens() / n * (arm.unopened() / n) / n;
  }

  private static final class Sums {
    private double difference;
    private double weight;
    private double p;
    private double q;

    void add(Stratum s) {
      double n = s.delivered();
      double x1 = s.control().opens();
      double x2 = s.treatment().opens();
      double n1 = s.control().delivered();
      double n2 = s.treatment().delivered();
      double share1 = n1 / n;
      double share2 = n2 / n;
      difference += s.crossDifference() / n;
      weight += n1 * share2;
      p += share2 * share2 * x1 - share1 * share1 * x2 + share1 * share2 * (n1 - n2) / 2;
      q += (x2 / n * s.control().unopened() + x1 / n * s.treatment().unopened()) / 2;
    }
  }
}
