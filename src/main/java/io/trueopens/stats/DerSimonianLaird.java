package io.trueopens.stats;

import java.util.List;

/**
 * Random-effects mean with the variance between campaigns from the moments of Q.
 *
 * <p>τ² = max(0, (Q − (k−1))/C), C = Σw − Σw²/Σw, w = 1/v; I² = max(0, (Q − (k−1))/Q). One
 * campaign: τ² = 0, Q = 0, p of Q = 1.
 *
 * <p>Source: DerSimonian and Laird (1986), Controlled Clinical Trials 7:177–188. The same as
 * metafor's {@code rma(yi, vi, method="DL")}.
 *
 * @param effects the mean with the normal interval
 * @param hartungKnapp the mean with Hartung and Knapp's interval
 * @param tauSquared variance between campaigns, 0 or more
 * @param iSquared share of the variance that lies between campaigns, from 0 to 1
 * @param heterogeneity Cochran's Q
 */
public record DerSimonianLaird(
    RandomEffects effects,
    RandomEffects hartungKnapp,
    double tauSquared,
    double iSquared,
    Heterogeneity heterogeneity) {

  /**
   * The mean effect over the studies.
   *
   * @param studies at least one
   * @param confidence between 0 and 1
   */
  public static DerSimonianLaird of(List<Study> studies, double confidence) {
    int degrees = studies.size() - 1;
    double q = degrees == 0 ? 0 : RandomEffects.spread(studies, 0);
    double excess = Math.max(0, q - degrees);
    double tauSquared = excess == 0 ? 0 : excess / scale(studies);
    return new DerSimonianLaird(
        RandomEffects.normal(studies, tauSquared, confidence),
        RandomEffects.hartungKnapp(studies, tauSquared, confidence),
        tauSquared,
        excess == 0 ? 0 : excess / q,
        new Heterogeneity(q, degrees, Normal.chiSquaredP(q, degrees)));
  }

  private static double scale(List<Study> studies) {
    double sum = studies.stream().mapToDouble(s -> 1 / s.variance()).sum();
    double squares = studies.stream().mapToDouble(s -> 1 / s.variance() / s.variance()).sum();
    return sum - squares / sum;
  }
}
