package io.trueopens.stats;

import java.util.List;

/**
 * The exact second opinion for small counts: under "no difference" every new opener belongs to the
 * treatment with the probability of its share of deliveries, whatever the open rate. Valid at every
 * look.
 *
 * <p>E-value: the mean over κ of the beta-binomial Bayes factor with prior Beta(κρ₂, κ(1−ρ₂)); p =
 * min(1, 1/E). The interval holds all shares θ that the same evidence does not reject; the rate
 * ratio is θ/(1−θ) · (1−ρ₂)/ρ₂, 0 to infinity before the first opener.
 *
 * <p>Source: Lindon and Malek, arXiv 2011.03567.
 *
 * @param treatmentShare ρ₂, the treatment's designed share of deliveries, between 0 and 1
 * @param concentrations the κ to average over, each above 0
 * @param alpha error probability over all looks, between 0 and 1
 */
public record LabelTest(double treatmentShare, List<Double> concentrations, double alpha) {
  /** The κ to average over when none were given. */
  public static final List<Double> DEFAULT_CONCENTRATIONS = List.of(20.0, 200.0, 2000.0, 20000.0);

  /** Log odds outside which a double is 0 or 1. */
  private static final double FARTHEST = 745;

  /** Rejects shares, concentrations and error probabilities that cannot be. */
  public LabelTest {
    Require.fraction("treatment share", treatmentShare);
    Require.fraction("alpha", alpha);
    Require.notEmpty("concentrations", concentrations.size());
    concentrations.forEach(kappa -> Require.positive("concentration", kappa));
    concentrations = List.copyOf(concentrations);
  }

  /**
   * What the openers so far say.
   *
   * @param logE logarithm of the e-value; may be negative
   * @param p min(1, 1/E)
   * @param share the treatment's share of openers that is not rejected
   * @param ratio treatment's over control's open rate as seen: 1 before the first opener, infinite
   *     when all belong to the treatment
   * @param ratios the rate ratios that are not rejected; the upper end may be infinite
   */
  public record Result(double logE, double p, Interval share, double ratio, Interval ratios) {}

  /** The logarithm of the e-value alone, for those who need no interval. */
  public double logE(long controlOpens, long treatmentOpens) {
    return logMeanEvidence(designed(controlOpens, treatmentOpens));
  }

  private List<DirichletMultinomial.Label> designed(long controlOpens, long treatmentOpens) {
    Require.between("control opens", controlOpens, 0, Proportion.MOST);
    Require.between("treatment opens", treatmentOpens, 0, Proportion.MOST);
    return labels(controlOpens, treatmentOpens, treatmentShare, 1 - treatmentShare);
  }

  /** Reads the openers of both arms so far, each counted once. */
  public Result of(long controlOpens, long treatmentOpens) {
    List<DirichletMultinomial.Label> labels = designed(controlOpens, treatmentOpens);
    double logE = logMeanEvidence(labels);
    double allowed = DirichletMultinomial.deviance(labels) - logE - Math.log(alpha);
    double lower = logOdds(controlOpens, treatmentOpens, allowed, -FARTHEST);
    double upper = logOdds(controlOpens, treatmentOpens, allowed, FARTHEST);
    double odds = (1 - treatmentShare) / treatmentShare;
    return new Result(
        logE,
        Math.min(1, Math.exp(-logE)),
        new Interval(share(lower), share(upper)),
        controlOpens + treatmentOpens == 0 ? 1 : treatmentOpens * odds / controlOpens,
        new Interval(Math.exp(lower) * odds, Math.exp(upper) * odds));
  }

  private double logMeanEvidence(List<DirichletMultinomial.Label> labels) {
    double[] logs =
        concentrations.stream()
            .mapToDouble(kappa -> DirichletMultinomial.logBayesFactor(labels, kappa))
            .toArray();
    double largest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      largest = Math.max(largest, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - largest);
    }
    return largest + Math.log(sum / logs.length);
  }

  /** The end of the interval on one side, as log odds; infinite where nothing bounds it. */
  private static double logOdds(long control, long treatment, double allowed, double side) {
    if ((side < 0 ? treatment : control) == 0) {
      return side < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double seen = control == 0 || treatment == 0 ? -side : Math.log((double) treatment / control);
    return side < 0
        ? Bisection.root(odds -> deviance(control, treatment, odds) - allowed, side, seen)
        : Bisection.root(odds -> allowed - deviance(control, treatment, odds), seen, side);
  }

  private static double deviance(long control, long treatment, double logOdds) {
    return DirichletMultinomial.deviance(
        labels(control, treatment, share(logOdds), share(-logOdds)));
  }

  private static List<DirichletMultinomial.Label> labels(
      long control, long treatment, double treatmentShare, double controlShare) {
    return List.of(
        new DirichletMultinomial.Label((double) treatment, treatmentShare),
        new DirichletMultinomial.Label((double) control, controlShare));
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
