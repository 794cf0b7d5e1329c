package io.trueopens.simulate.chance;

/**
 * A point of a distribution of delays: this share of them is at most so long.
 *
 * @param within seconds, more than 0
 * @param share in [0, 1]
 */
public record Within(double within, double share) {
  /** Checks both ranges. */
  public Within {
    if (!(within > 0 && within < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("\"within\" is " + within + "; expected seconds above 0");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("\"share\" is " + share + "; expected 0 to 1");
    }
  }
}
