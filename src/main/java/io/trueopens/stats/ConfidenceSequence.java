package io.trueopens.stats;

/**
 * An interval and a p that hold at every look at once, however often and for however long one
 * looks.
 *
 * <p>With t = Nρ² + 1: D ± se·√(2t/(Nρ²) · ln(√t/α)), p = min(1, √t·exp(−ρ²N(D/se)²/(2t))), ρ² =
 * (−2 ln α + ln(1 − 2 ln α))/N*. The interval leaves out zero exactly when p &lt; α. It is
 * narrowest, relative to a fixed look, when N reaches N*. Not clipped to [−1, 1].
 *
 * <p>Source: Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas, "Time-uniform central limit theory and
 * asymptotic confidence sequences", arXiv 2103.06476v7. It assumes that N grows; for one blast
 * whose opens trickle in, its validity is measured by simulation and not proved: {@link LabelTest}
 * is exact there.
 *
 * @param alpha error probability over all looks, between 0 and 1
 * @param planned N*, deliveries in both arms at the planned end, fixed beforehand
 * @param tunedTo the α that ρ is chosen by, usually α itself; any value is valid that was fixed
 *     beforehand
 */
public record ConfidenceSequence(double alpha, double planned, double tunedTo) {
  /** N* when none was given. */
  public static final double DEFAULT_PLANNED = 5000;

  /** Rejects an alpha or a plan that cannot be. */
  public ConfidenceSequence {
    Require.fraction("alpha", alpha);
    Require.positive("planned deliveries", planned);
    Require.fraction("alpha to tune to", tunedTo);
  }

  /** Tuned to its own α. */
  public ConfidenceSequence(double alpha, double planned) {
    this(alpha, planned, alpha);
  }

  /**
   * The same evidence read at another level: p is unchanged, and the interval leaves out zero
   * exactly when p is below that level. For steps as {@link HolmSteps} gives them.
   */
  public ConfidenceSequence at(double level) {
    return new ConfidenceSequence(level, planned, tunedTo);
  }

  /**
   * What one look says.
   *
   * @param halfWidth half the width of the interval
   * @param interval estimate ± half width
   * @param logE logarithm of the evidence against "no difference"; may be negative
   * @param p min(1, exp(−logE))
   */
  public record Reading(double halfWidth, Interval interval, double logE, double p) {}

  /**
   * Reads the sequence.
   *
   * @param difference estimate and standard error; the standard error must be above 0
   * @param delivered N, deliveries in both arms so far, at least 1
   */
  public Reading read(MantelHaenszelDifference difference, double delivered) {
    double se = Require.positive("standard error", difference.standardError());
    double d = difference.estimate();
    double half = se * criticalValue(delivered);
    double growth = delivered * rhoSquared();
    double ratio = d / se;
    double logE = growth / (growth + 1) * ratio * ratio / 2 - Math.log1p(growth) / 2;
    double p = Math.min(1, Math.exp(-logE));
    return new Reading(half, new Interval(d - half, d + half), logE, p);
  }

  /** How many standard errors the interval reaches to: 3.035 at N = N* and α = 0.05. */
  public double criticalValue(double delivered) {
    Require.positive("deliveries", delivered);
    double growth = delivered * rhoSquared();
    double logs = Math.log1p(growth) - 2 * Math.log(alpha);
    return Math.sqrt((growth + 1) / growth * logs);
  }

  /** ρ, which sets where the sequence is narrowest. */
  public double rho() {
    return Math.sqrt(rhoSquared());
  }

  private double rhoSquared() {
    double bound = -2 * Math.log(tunedTo);
    return (bound + Math.log1p(bound)) / planned;
  }
}
