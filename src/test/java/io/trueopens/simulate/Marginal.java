package io.trueopens.simulate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A share of a sample may miss the cited one by four standard errors of a binomial share of that
 * size, plus half a point for rounding in the source.
 */
final class Marginal {
  private static final double STANDARD_ERRORS = 4;
  private static final double ROUNDING = 0.005;

  private Marginal() {}

  /** The share is the cited one. */
  static void near(double seen, double cited, double size) {
    near(seen, cited, size, ROUNDING);
  }

  /** The same, with a share of cases that fall to the other side when times are rounded. */
  static void near(double seen, double cited, double size, double rounding) {
    double tolerance = STANDARD_ERRORS * Math.sqrt(cited * (1 - cited) / size) + rounding;
    assertThat(seen).isBetween(cited - tolerance, cited + tolerance);
  }
}
