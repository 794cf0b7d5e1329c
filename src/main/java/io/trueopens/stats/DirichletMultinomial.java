package io.trueopens.stats;

import java.util.List;

/**
 * Evidence that labelled events do not fall with given probabilities: the Bayes factor of a
 * Dirichlet–multinomial, centred on those probabilities, against the multinomial.
 *
 * <p>ln B(κρ + x) − ln B(κρ) − Σ xᵢ ln ρᵢ, computed as a sum of deviances and Stirling errors so
 * that nothing large cancels: good to about 12 digits at 10⁸ events.
 *
 * <p>Source: Lindon and Malek, arXiv 2011.03567.
 */
final class DirichletMultinomial {
  private DirichletMultinomial() {}

  /** Events with one label, and the probability that the label should have, above 0. */
  record Label(double count, double probability) {}

  /**
   * The logarithm of the Bayes factor.
   *
   * @param labels probabilities add up to 1
   * @param concentration κ, the trust in the probabilities, above 0
   */
  static double logBayesFactor(List<Label> labels, double concentration) {
    double total = labels.stream().mapToDouble(Label::count).sum();
    double sum = concentration + total;
    double result =
        Math.log1p(total / concentration) / 2
            - Precise.stirlingError(sum)
            + Precise.stirlingError(concentration);
    for (Label label : labels) {
      double before = concentration * label.probability();
      double after = before + label.count();
      result +=
          Precise.deviance(after, sum * label.probability())
              - Math.log1p(label.count() / before) / 2
              + Precise.stirlingError(after)
              - Precise.stirlingError(before);
    }
    return result;
  }

  /** Σ x ln(x/(Nρ)): how much likelier the labels are under their own shares. */
  static double deviance(List<Label> labels) {
    double total = labels.stream().mapToDouble(Label::count).sum();
    return labels.stream()
        .mapToDouble(label -> Precise.deviance(label.count(), total * label.probability()))
        .sum();
  }
}
