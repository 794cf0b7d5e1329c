package io.trueopens.stats;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A Bayesian description of the arms, never a verdict: it is not protected against daily looks.
 *
 * <p>Posterior Beta(a + x, b + n − x) per arm. Probabilities and losses by quadrature on the
 * log-odds scale, good to about 10 digits (8 at 10⁸ deliveries). An arm without deliveries keeps
 * its prior.
 *
 * @param probabilityTreatmentBetter P(p₂ &gt; p₁)
 * @param lossOfTreatment E max(p₁ − p₂, 0): the rate one expects to lose by choosing the treatment
 * @param lossOfControl E max(p₂ − p₁, 0)
 */
public record BetaComparison(
    double probabilityTreatmentBetter, double lossOfTreatment, double lossOfControl) {

  /**
   * What is believed of every arm beforehand.
   *
   * @param a above 0
   * @param b above 0
   */
  public record Prior(double a, double b) {
    /** Every rate equally likely. */
    public static final Prior UNIFORM = new Prior(1, 1);

    /** Rejects parameters that are no beta distribution. */
    public Prior {
      Require.positive("prior a", a);
      Require.positive("prior b", b);
    }

    private BetaPosterior after(Proportion arm) {
      return new BetaPosterior(a + arm.opens(), b + arm.unopened());
    }
  }

  /** Compares two arms. */
  public static BetaComparison of(Stratum arms, Prior prior) {
    BetaPosterior control = prior.after(arms.control());
    BetaPosterior treatment = prior.after(arms.treatment());
    LogOddsQuadrature quadrature = new LogOddsQuadrature(List.of(control, treatment));
    return new BetaComparison(
        integrate(quadrature, s -> treatment.density(s), s -> control.below(s)),
        integrate(quadrature, s -> treatment.below(s) * slope(s), s -> control.above(s)),
        integrate(quadrature, s -> control.below(s) * slope(s), s -> treatment.above(s)));
  }

  /**
   * For every arm the probability that it has the highest rate; they add up to 1. Serves analysts
   * of more than two arms; the report describes each arm against its control.
   */
  public static double[] probabilityBest(List<Proportion> arms, Prior prior) {
    Require.notEmpty("arms", arms.size());
    List<BetaPosterior> posteriors = arms.stream().map(prior::after).toList();
    LogOddsQuadrature quadrature = new LogOddsQuadrature(posteriors);
    return IntStream.range(0, posteriors.size())
        .mapToDouble(
            i ->
                integrate(
                    quadrature, posteriors.get(i)::density, s -> othersBelow(posteriors, i, s)))
        .toArray();
  }

  private static double othersBelow(List<BetaPosterior> posteriors, int best, double logOdds) {
    double product = 1;
    for (int i = 0; i < posteriors.size() && product > 0; i++) {
      product *= i == best ? 1 : posteriors.get(i).below(logOdds);
    }
    return product;
  }

  /** The integral of a product; the second factor is not asked for where the first is nothing. */
  private static double integrate(
      LogOddsQuadrature quadrature, DoubleUnaryOperator first, DoubleUnaryOperator second) {
    return quadrature.integrate(
        s -> {
          double value = first.applyAsDouble(s);
          return value < 1e-60 ? 0 : value * second.applyAsDouble(s);
        });
  }

  /** d rate / d log odds. */
  private static double slope(double logOdds) {
    return BetaPosterior.share(logOdds) * BetaPosterior.share(-logOdds);
  }
}
