package io.trueopens.stats;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** A beta distribution over open rates, read on the log-odds scale where it has no poles. */
record BetaPosterior(double a, double b) {
  BetaPosterior {
    Require.positive("first parameter of the beta distribution", a);
    Require.positive("second parameter of the beta distribution", b);
  }

  double mean() {
    return a / (a + b);
  }

  /** Log odds around which the mass lies. */
  double centre() {
    return Math.log(Math.max(a, 1) / Math.max(b, 1));
  }

  /** The standard deviation of the log odds or a little more: ψ′(x) is at most 1/x + 1/x². */
  double scale() {
    return Math.sqrt(1 / a + 1 / (a * a) + 1 / b + 1 / (b * b));
  }

  /** Density of the log odds; Loader's deviances keep its digits for large counts. */
  double density(double logOdds) {
    double n = a + b;
    double deviance =
        Precise.deviance(a, n * share(logOdds)) + Precise.deviance(b, n * share(-logOdds));
    double errors = Precise.stirlingError(a) + Precise.stirlingError(b) - Precise.stirlingError(n);
    return Math.sqrt(a / n * b / (2 * Math.PI)) * Math.exp(-deviance - errors);
  }

  /** Probability of a rate below the one with these log odds. */
  double below(double logOdds) {
    return logOdds < 0
        ? RegularizedBeta.value(share(logOdds), a, b)
        : RegularizedBeta.complement(share(-logOdds), b, a);
  }

  /** Probability of a rate above the one with these log odds. */
  double above(double logOdds) {
    return logOdds < 0
        ? RegularizedBeta.complement(share(logOdds), a, b)
        : RegularizedBeta.value(share(-logOdds), b, a);
  }

  static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
