package io.trueopens.stats;

/**
 * Pearson's chi-squared test of a 2×2 table, without Yates' correction: the square of {@link
 * PooledZTest}. Nobody or everybody opened: statistic 0 and p = 1, where R's {@code
 * chisq.test(correct=FALSE)} gives NaN.
 *
 * <p>Serves analysts whose other tools give chi-squared; {@code compare} shows its p as the
 * z-test's.
 *
 * @param statistic 0 or more
 * @param degreesOfFreedom 1 for a 2×2 table
 * @param p the upper tail
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom, double p) {
  /** Compares the arms. */
  public static ChiSquareTest of(Stratum arms) {
    PooledZTest z = PooledZTest.of(arms);
    return new ChiSquareTest(z.z() * z.z(), 1, z.p());
  }
}
