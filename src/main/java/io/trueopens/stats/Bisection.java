package io.trueopens.stats;

import java.util.function.DoubleUnaryOperator;

/** The slowest way to a root, and the one that never leaves its bracket. */
final class Bisection {
  /** Enough to halve any bracket of doubles down to neighbours. */
  private static final int MOST_STEPS = 2200;

  private Bisection() {}

  /**
   * Where a function crosses zero from above to below.
   *
   * @param function positive left of the root, negative right of it; without a root in the bracket
   *     the end nearer to it is returned
   */
  static double root(DoubleUnaryOperator function, double lower, double upper) {
    double low = lower;
    double high = upper;
    for (int step = 0; step < MOST_STEPS; step++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (function.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low == lower && !(function.applyAsDouble(low) > 0) ? low : high;
  }
}
