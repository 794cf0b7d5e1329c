package io.trueopens.stats;

import java.util.OptionalDouble;

/**
 * Planning: how much mail it takes to find a difference between two rates, two-sided.
 *
 * <p>n per arm = ((z_{α/2}·√(2p̄(1−p̄)) + z_β·√(p₁(1−p₁) + p₂(1−p₂)))/(p₁ − p₂))², p̄ = (p₁+p₂)/2:
 * the closed form behind R's {@code power.prop.test}, for one look at the end. A daily look needs
 * {@link #sequentialInflation} times as much.
 *
 * @param alpha error probability, between 0 and 1
 * @param power wanted probability to find the difference, between 0 and 1
 */
public record SampleSize(double alpha, double power) {
  /** Rejects probabilities that cannot be. */
  public SampleSize {
    Require.fraction("alpha", alpha);
    Require.fraction("power", power);
  }

  /**
   * Deliveries per arm, not rounded.
   *
   * @throws IllegalArgumentException when the rates are equal, or the power is so small that no
   *     delivery is needed
   */
  public double perArm(double p1, double p2) {
    rates(p1, p2);
    if (p1 == p2) {
      throw new IllegalArgumentException("the rates must differ, both are " + p1);
    }
    double root = Normal.upperQuantile(alpha / 2) * pooledSpread(p1, p2);
    root += Normal.upperQuantile(1 - power) * spread(p1, p2);
    if (root <= 0) {
      throw new IllegalArgumentException(
          "power must be above what no mail at all has, got " + power + " at alpha " + alpha);
    }
    return (root / (p1 - p2)) * (root / (p1 - p2));
  }

  /** Deliveries per arm, rounded up. */
  public long wholePerArm(double p1, double p2) {
    return (long) Math.ceil(perArm(p1, p2));
  }

  /**
   * The power of a given number of deliveries per arm; α/2 when the rates are equal, as R gives it
   * by default (only the side of the difference counts).
   *
   * @param perArm above 0
   */
  public static double power(double p1, double p2, double perArm, double alpha) {
    rates(p1, p2);
    Require.positive("deliveries per arm", perArm);
    double critical = Normal.upperQuantile(Require.fraction("alpha", alpha) / 2);
    double distance = Math.sqrt(perArm) * Math.abs(p1 - p2) - critical * pooledSpread(p1, p2);
    double spread = spread(p1, p2);
    if (spread > 0) {
      return Normal.below(distance / spread);
    }
    return p1 == p2 ? alpha / 2 : distance > 0 ? 1 : 0;
  }

  /**
   * By what factor the mail grows when every morning's look shall count: ((c + z_β)/(z_{α/2} +
   * z_β))² with c the critical value of {@link ConfidenceSequence} at its planned end; 1.91 at α =
   * 0.05 and 80 % power.
   */
  public double sequentialInflation() {
    double critical = new ConfidenceSequence(alpha, 1).criticalValue(1);
    double beta = Normal.upperQuantile(1 - power);
    double ratio = (critical + beta) / (Normal.upperQuantile(alpha / 2) + beta);
    return ratio * ratio;
  }

  /**
   * The smallest rise over a rate that so much mail would find, as a difference.
   *
   * @param perArm deliveries per arm, above 0
   * @return empty when not even a rise to 1 would be found
   */
  public OptionalDouble minimumDetectableRise(double p1, double perArm) {
    Require.rate("p1", p1);
    if (power(p1, 1, perArm, alpha) < power) {
      return OptionalDouble.empty();
    }
    double p2 = Bisection.root(p -> power - power(p1, p, perArm, alpha), p1, 1);
    return OptionalDouble.of(p2 - p1);
  }

  private static void rates(double p1, double p2) {
    Require.rate("p1", p1);
    Require.rate("p2", p2);
  }

  private static double pooledSpread(double p1, double p2) {
    return Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
  }

  private static double spread(double p1, double p2) {
    return Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  }
}
