package io.trueopens.stats;

/**
 * Two-proportion z-test with the pooled variance, two-sided, for one fixed look.
 *
 * <p>z = (p₂ − p₁)/√(p(1−p)(1/n₁ + 1/n₂)); positive when the treatment is ahead. When nobody or
 * everybody opened, or an arm is empty, no difference can be seen: z = 0 and p = 1 by convention,
 * where R and statsmodels give NaN.
 *
 * @param z the statistic
 * @param p two-sided, from 0 to 1
 */
public record PooledZTest(double z, double p) {
  /** Compares the arms. */
  public static PooledZTest of(Stratum arms) {
    if (!arms.isComparable() || arms.isUniform()) {
      return new PooledZTest(0, 1);
    }
    Proportion both = arms.control().plus(arms.treatment());
    double n1 = arms.control().delivered();
    double n2 = arms.treatment().delivered();
    double scale = both.delivered() / n1 / n2 / both.opens() / both.unopened();
    double z = arms.crossDifference() * Math.sqrt(scale);
    return new PooledZTest(z, Normal.twoSidedP(z));
  }
}
