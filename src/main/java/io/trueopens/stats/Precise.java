package io.trueopens.stats;

import org.apache.commons.numbers.gamma.LogGamma;

/** Building blocks that keep their digits where the textbook formula cancels. */
final class Precise {
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** From here five terms of Stirling's series are exact to double precision. */
  private static final double SERIES_FROM = 16;

  private Precise() {}

  /** ab − cd, to about one unit in the last place (Kahan's algorithm with fused multiply-add). */
  static double differenceOfProducts(double a, double b, double c, double d) {
    double cd = c * d;
    double error = Math.fma(-c, d, cd);
    return Math.fma(a, b, -cd) + error;
  }

  /**
   * x ln(x/m) + m − x, the deviance part of Loader (2000), "Fast and accurate computation of
   * binomial probabilities". 0 at x = m, m at x = 0, infinite at m = 0 &lt; x.
   */
  static double deviance(double x, double m) {
    if (x == 0) {
      return m;
    }
    if (m == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (Math.abs(x - m) >= 0.1 * (x + m)) {
      return x * Math.log(x / m) + m - x;
    }
    return devianceNearby(x, m);
  }

  private static double devianceNearby(double x, double m) {
    double v = (x - m) / (x + m);
    double sum = (x - m) * v;
    double term = 2 * x * v;
    for (int j = 3; ; j += 2) {
      term *= v * v;
      double next = sum + term / j;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }

  /**
   * ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π] for z &gt; 0: what Stirling's formula leaves over.
   * Unlike ln Γ itself it is small, so that large counts keep their digits.
   */
  static double stirlingError(double z) {
    if (z < SERIES_FROM) {
      return LogGamma.value(z) - ((z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI);
    }
    double q = 1 / (z * z);
    return (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q / 1188)))) / z;
  }
}
