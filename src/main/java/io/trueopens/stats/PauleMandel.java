package io.trueopens.stats;

import java.util.List;

/**
 * Random-effects mean with the variance between campaigns that makes Q equal to its expectation,
 * and Hartung and Knapp's interval.
 *
 * <p>τ² solves Σ(yᵢ − μ)²/(vᵢ + τ²) = k − 1, and is 0 when the left side is smaller at τ² = 0
 * already. The left side falls as τ² grows, so bisection cannot miss.
 *
 * <p>Source: Paule and Mandel (1982), J. Research NBS 87:377–385. The same as metafor's {@code
 * rma(yi, vi, method="PM", test="knha")}.
 *
 * @param effects the mean with Hartung and Knapp's interval
 * @param tauSquared variance between campaigns, 0 or more
 */
public record PauleMandel(RandomEffects effects, double tauSquared) {
  /**
   * The mean effect over the studies.
   *
   * @param studies at least one
   * @param confidence between 0 and 1
   */
  public static PauleMandel of(List<Study> studies, double confidence) {
    Require.notEmpty("studies", studies.size());
    double tauSquared = tauSquared(studies);
    return new PauleMandel(RandomEffects.hartungKnapp(studies, tauSquared, confidence), tauSquared);
  }

  private static double tauSquared(List<Study> studies) {
    int degrees = studies.size() - 1;
    if (degrees == 0 || RandomEffects.spread(studies, 0) <= degrees) {
      return 0;
    }
    double least = studies.stream().mapToDouble(Study::estimate).min().orElseThrow();
    double most = studies.stream().mapToDouble(Study::estimate).max().orElseThrow();
    double bound = (most - least) * (most - least) * studies.size();
    return Bisection.root(tau -> RandomEffects.spread(studies, tau) - degrees, 0, bound);
  }
}
