package io.trueopens.stats;

/**
 * A closed interval for an unknown quantity.
 *
 * @param lower lower end; may be negative infinity where a method gives no bound
 * @param upper upper end, not below the lower one
 */
public record Interval(double lower, double upper) {
  /** Rejects ends that are no numbers or stand in the wrong order. */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
    }
  }
}
