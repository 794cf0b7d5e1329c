package io.trueopens.stats;

/**
 * Interval for one rate: Wilson's score interval, without continuity correction.
 *
 * <p>The roots of (n + z²)p² − (2x + z²)p + x²/n = 0. Always inside [0, 1]; exactly 0 below at no
 * opens and exactly 1 above when all opened. Nothing delivered gives [0, 1].
 *
 * <p>Source: Wilson (1927), JASA 22:209–212. The same as R's {@code prop.test(x, n,
 * correct=FALSE)$conf.int}, but without the loss of digits for rare opens.
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * The interval for the rate behind the counts.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  public static Interval of(Proportion proportion, double confidence) {
    double z = Normal.twoSided(confidence);
    double opens = proportion.opens();
    double unopened = proportion.unopened();
    double n = proportion.delivered();
    double lower = lower(opens, n, z);
    double upper = 1 - lower(unopened, n, z);
    if (opens < unopened) {
      upper = largerRoot(opens, n, z);
    }
    return new Interval(lower, upper);
  }

  /** The product of the roots divided by the larger one, which does not cancel. */
  private static double lower(double x, double n, double z) {
    return x == 0 ? 0 : x * (x / n) / (n + z * z) / largerRoot(x, n, z);
  }

  private static double largerRoot(double x, double n, double z) {
    double spread = n == 0 ? z : Math.sqrt(z * z + 4 * x * (1 - x / n));
    return Math.min(1, (2 * x + z * z + z * spread) / (2 * (n + z * z)));
  }
}
