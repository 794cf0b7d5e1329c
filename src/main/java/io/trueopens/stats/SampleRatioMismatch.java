package io.trueopens.stats;

import java.util.List;

/**
 * Whether the arms got the shares of mail that were designed.
 *
 * <p>Weights need not add up to 1. An arm of weight 0 without deliveries is left out, also of the
 * degrees of freedom; one with deliveries contradicts the design for certain: infinite evidence, p
 * = 0. Fewer than two arms left, or no deliveries: nothing can mismatch, p = 1.
 */
public final class SampleRatioMismatch {
  /** κ of the sequential test when none was given. */
  public static final double DEFAULT_CONCENTRATION = 10_000;

  /** The sequential test sounds the alarm below this p. */
  public static final double ALARM_BELOW = 0.01;

  private SampleRatioMismatch() {}

  /**
   * One arm.
   *
   * @param delivered deliveries so far
   * @param weight the designed share, 0 or more
   */
  public record Arm(long delivered, double weight) {
    /** Rejects counts and weights that cannot be. */
    public Arm {
      Require.between("delivered", delivered, 0, Proportion.MOST);
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weight must be 0 or more and finite, got " + weight);
      }
    }
  }

  /**
   * The test for every morning.
   *
   * @param logBayesFactor evidence for a mismatch; may be negative or positive infinity
   * @param p min(1, 1/Bayes factor), valid at every look
   */
  public record Sequential(double logBayesFactor, double p) {
    /** Whether to stop and repair. */
    public boolean isAlarm() {
      return p < ALARM_BELOW;
    }
  }

  /**
   * Pearson's test for one fixed look, as R's {@code chisq.test(observed, p=weights,
   * rescale.p=TRUE)}, which gives NaN for an empty arm of weight 0.
   *
   * @param statistic 0 or more, may be infinite
   * @param degreesOfFreedom arms of positive weight − 1
   * @param p the upper tail
   */
  public record ChiSquare(double statistic, int degreesOfFreedom, double p) {}

  /**
   * The sequential Dirichlet–multinomial test of Lindon and Malek, arXiv 2011.03567.
   *
   * @param concentration κ above 0, {@value #DEFAULT_CONCENTRATION} by default; the larger, the
   *     smaller the mismatches it is tuned to
   */
  public static Sequential sequential(List<Arm> arms, double concentration) {
    Require.positive("concentration", concentration);
    if (contradictsDesign(arms)) {
      return new Sequential(Double.POSITIVE_INFINITY, 0);
    }
    double evidence = DirichletMultinomial.logBayesFactor(designed(arms), concentration);
    return new Sequential(evidence, Math.min(1, Math.exp(-evidence)));
  }

  /** Pearson's test against the designed weights. */
  public static ChiSquare chiSquare(List<Arm> arms) {
    List<DirichletMultinomial.Label> labels = designed(arms);
    int degrees = labels.size() - 1;
    if (contradictsDesign(arms)) {
      return new ChiSquare(Double.POSITIVE_INFINITY, degrees, 0);
    }
    double total = labels.stream().mapToDouble(DirichletMultinomial.Label::count).sum();
    double statistic = 0;
    for (DirichletMultinomial.Label label : labels) {
      double expected = total * label.probability();
      double excess = label.count() - expected;
      statistic += expected == 0 ? 0 : excess / expected * excess;
    }
    return new ChiSquare(statistic, degrees, Normal.chiSquaredP(statistic, degrees));
  }

  private static boolean contradictsDesign(List<Arm> arms) {
    return arms.stream().anyMatch(arm -> arm.weight() == 0 && arm.delivered() > 0);
  }

  private static List<DirichletMultinomial.Label> designed(List<Arm> arms) {
    double sum = arms.stream().mapToDouble(Arm::weight).sum();
    Require.positive("sum of the weights", sum);
    return arms.stream()
        .filter(arm -> arm.weight() > 0)
        .map(arm -> new DirichletMultinomial.Label((double) arm.delivered(), arm.weight() / sum))
        .toList();
  }
}
