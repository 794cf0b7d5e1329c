package io.trueopens.stats;

import java.util.List;

/**
 * Cochran's Q: how far the campaigns' own estimates lie from the common one.
 *
 * @param q Σ(yᵢ − μ)²/vᵢ; infinite when a campaign without any spread disagrees, 0 for fewer than
 *     two campaigns
 * @param degreesOfFreedom campaigns − 1, at least 0
 * @param p the upper tail of chi-squared
 */
public record Heterogeneity(double q, int degreesOfFreedom, double p) {
  /** One campaign's estimate with its variance. */
  record Part(double estimate, double variance) {
    private double q(double common) {
      double distance = estimate - common;
      return distance == 0 ? 0 : distance / variance * distance;
    }
  }

  static Heterogeneity of(List<Part> parts, double common) {
    int degrees = Math.max(0, parts.size() - 1);
    double q = degrees == 0 ? 0 : parts.stream().mapToDouble(part -> part.q(common)).sum();
    return new Heterogeneity(q, degrees, Normal.chiSquaredP(q, degrees));
  }
}
