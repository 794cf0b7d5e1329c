package io.trueopens.stats;

/**
 * A difference of two rates, treatment − control.
 *
 * @param estimate from −1 to 1
 * @param interval contains the estimate
 */
public record Difference(double estimate, Interval interval) {
  /** The observed difference of the two rates. */
  static double observed(Stratum arms) {
    double products = (double) arms.control().delivered() * arms.treatment().delivered();
    return arms.crossDifference() / products;
  }
}
