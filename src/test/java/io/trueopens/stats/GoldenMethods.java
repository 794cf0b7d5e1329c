package io.trueopens.stats;

import static java.util.Map.entry;

import io.trueopens.stats.GoldenComparison.Convention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The methods of the golden file by name, with their results under the file's names. */
final class GoldenMethods {
  private static final Map<String, Function<GoldenInputs, Map<String, ?>>> METHODS =
      Map.ofEntries(
          entry("wilson_ci", GoldenMethods::wilson),
          entry("newcombe_diff_ci", in -> difference(NewcombeDifference.of(in.arms(), conf(in)))),
          entry(
              "miettinen_nurminen_diff_ci",
              in -> difference(MiettinenNurminenDifference.of(in.arms(), conf(in)))),
          entry("two_proportion_z_pooled", GoldenMethods::pooledZ),
          entry("chisq_2x2_no_correction", GoldenMethods::chiSquare),
          entry("fisher_exact_two_sided", in -> Map.of("p", FisherExact.p(in.arms()))),
          entry("log_rr_ci", GoldenMethods::riskRatio),
          entry("cmh", GoldenMethods::cochranMantelHaenszel),
          entry("mantel_haenszel_rr_rd", GoldenMethods::mantelHaenszel),
          entry("dersimonian_laird", GoldenMethods::derSimonianLaird),
          entry("paule_mandel_hk", GoldenMethods::pauleMandel),
          entry("p_adjust", GoldenMethods::adjust),
          entry("srm_chisq", GoldenMethods::mismatchChiSquare),
          entry("srm_sequential", GoldenMethods::mismatchSequential),
          entry("power_prop_n_per_arm", GoldenMethods::sampleSize),
          entry("power_prop_power", GoldenMethods::power),
          entry("beta_prob_b_beats_a", GoldenMethods::betaComparison),
          entry("beta_prob_best", GoldenMethods::betaBest),
          entry("chapman", GoldenMethods::chapman),
          entry("anytime_opener_label", GoldenMethods::label),
          entry("anytime_daily_series", GoldenMethods::dailySeries),
          entry("anytime_mh_rd_sato", GoldenMethods::anytime),
          entry("open_rate_bounds", GoldenMethods::bounds));

  private GoldenMethods() {}

  static Map<String, ?> call(String method, GoldenInputs inputs) {
    Function<GoldenInputs, Map<String, ?>> function = METHODS.get(method);
    if (function == null) {
      throw new IllegalArgumentException("unknown method: " + method);
    }
    return function.apply(inputs);
  }

  private static double conf(GoldenInputs in) {
    return in.number("conf", 0.95);
  }

  private static Map<String, ?> wilson(GoldenInputs in) {
    Interval interval = WilsonInterval.of(in.proportion("x", "n"), conf(in));
    return Map.of("lower", interval.lower(), "upper", interval.upper());
  }

  private static Map<String, ?> difference(Optional<Difference> difference) {
    return results(
        "diff", difference.map(Difference::estimate),
        "lower", difference.map(d -> d.interval().lower()),
        "upper", difference.map(d -> d.interval().upper()));
  }

  /** What R leaves undefined and we settle. */
  private static Object settled(boolean undefined, double value) {
    return undefined ? new Convention(value) : value;
  }

  private static boolean undefined(Stratum arms) {
    return !arms.isComparable() || arms.isUniform();
  }

  private static Map<String, ?> pooledZ(GoldenInputs in) {
    Stratum arms = in.arms();
    PooledZTest test = PooledZTest.of(arms);
    return results(
        "z", settled(undefined(arms), test.z()), "p", settled(undefined(arms), test.p()));
  }

  private static Map<String, ?> chiSquare(GoldenInputs in) {
    Stratum arms = in.arms();
    ChiSquareTest test = ChiSquareTest.of(arms);
    return results(
        "statistic", settled(undefined(arms), test.statistic()),
        "df", test.degreesOfFreedom(),
        "p", settled(undefined(arms), test.p()));
  }

  private static Map<String, ?> riskRatio(GoldenInputs in) {
    Optional<RiskRatio> ratio = RiskRatio.of(in.arms(), conf(in));
    boolean unbounded = ratio.filter(r -> Double.isInfinite(r.logStandardError())).isPresent();
    return results(
        "rr_arm2_over_arm1", ratio.map(r -> settled(unbounded, r.ratio())),
        "lower", ratio.map(r -> settled(unbounded, r.interval().lower())),
        "upper", ratio.map(r -> settled(unbounded, r.interval().upper())),
        "se_log", ratio.map(r -> settled(unbounded, r.logStandardError())));
  }

  /** The file gives the odds of arm 1 against arm 2, we the treatment's against the control's. */
  private static Map<String, ?> cochranMantelHaenszel(GoldenInputs in) {
    List<Stratum> strata = in.strata("strata");
    boolean nothing = strata.stream().allMatch(GoldenMethods::undefined);
    CochranMantelHaenszel test = CochranMantelHaenszel.of(strata);
    CochranMantelHaenszel corrected = CochranMantelHaenszel.corrected(strata);
    Optional<Ratio> odds = MantelHaenszelOddsRatio.of(strata, conf(in));
    Optional<Double> unbounded = MantelHaenszelOddsRatio.unbounded(strata);
    return results(
        "statistic", settled(nothing, test.statistic()),
        "df", 1,
        "p", settled(nothing, test.p()),
        "common_odds_ratio_arm1_vs_arm2",
            odds.map(Ratio::estimate).or(() -> unbounded).map(o -> 1 / o),
        "or_lower", odds.map(o -> 1 / o.interval().upper()),
        "or_upper", odds.map(o -> 1 / o.interval().lower()),
        "statistic_cc", settled(nothing, corrected.statistic()),
        "p_cc", settled(nothing, corrected.p()));
  }

  /** The file gives arm 1 against arm 2, so signs and ends change places. */
  private static Map<String, ?> mantelHaenszel(GoldenInputs in) {
    List<Stratum> strata = in.strata("strata");
    double confidence = conf(in);
    Optional<Ratio> ratio = MantelHaenszelRatio.of(strata, confidence);
    Heterogeneity ratioQ = MantelHaenszelRatio.heterogeneity(strata);
    Optional<MantelHaenszelDifference> rd = MantelHaenszelDifference.of(strata);
    Optional<Interval> interval = rd.map(d -> d.interval(confidence));
    Optional<Heterogeneity> rdQ = rd.map(d -> d.heterogeneity(strata));
    return results(
        "rr_estimate", ratio.map(r -> -Math.log(r.estimate())),
        "rr_se", ratio.map(Ratio::logStandardError),
        "rr_lower", ratio.map(r -> -Math.log(r.interval().upper())),
        "rr_upper", ratio.map(r -> -Math.log(r.interval().lower())),
        "rr_Q_heterogeneity", ratioQ.q(),
        "rr_Q_p", ratioQ.p(),
        "rd_estimate", rd.map(d -> -d.estimate()),
        "rd_se", rd.map(MantelHaenszelDifference::standardError),
        "rd_lower", interval.map(i -> -i.upper()),
        "rd_upper", interval.map(i -> -i.lower()),
        "rd_Q_heterogeneity", rdQ.map(Heterogeneity::q),
        "rd_Q_p", rdQ.map(Heterogeneity::p));
  }

  private static List<Study> studies(GoldenInputs in) {
    List<Double> estimates = in.numbers("yi");
    List<Double> variances = in.numbers("vi");
    List<Study> studies = new ArrayList<>();
    for (int i = 0; i < estimates.size(); i++) {
      studies.add(new Study(estimates.get(i), variances.get(i)));
    }
    return studies;
  }

  private static boolean isExactlyZero(RandomEffects effects) {
    return effects.estimate() == 0 && effects.standardError() == 0;
  }

  private static Map<String, ?> derSimonianLaird(GoldenInputs in) {
    DerSimonianLaird dl = DerSimonianLaird.of(studies(in), conf(in));
    RandomEffects hk = dl.hartungKnapp();
    return results(
        "estimate", dl.effects().estimate(),
        "se", dl.effects().standardError(),
        "z", dl.effects().statistic(),
        "p", dl.effects().p(),
        "lower", dl.effects().interval().lower(),
        "upper", dl.effects().interval().upper(),
        "tau2", dl.tauSquared(),
        "I2_percent", 100 * dl.iSquared(),
        "Q", dl.heterogeneity().q(),
        "Q_p", dl.heterogeneity().p(),
        "hartung_knapp_se", hk.standardError(),
        "hartung_knapp_lower", hk.interval().lower(),
        "hartung_knapp_upper", hk.interval().upper(),
        "hartung_knapp_p", settled(isExactlyZero(hk), hk.p()));
  }

  private static Map<String, ?> pauleMandel(GoldenInputs in) {
    PauleMandel pm = PauleMandel.of(studies(in), conf(in));
    RandomEffects hk = pm.effects();
    return results(
        "estimate", hk.estimate(),
        "se", hk.standardError(),
        "t", settled(isExactlyZero(hk), hk.statistic()),
        "p", settled(isExactlyZero(hk), hk.p()),
        "lower", hk.interval().lower(),
        "upper", hk.interval().upper(),
        "tau2", pm.tauSquared());
  }

  private static Map<String, ?> adjust(GoldenInputs in) {
    double[] p = in.numbers("p").stream().mapToDouble(Double::doubleValue).toArray();
    return results(
        "holm", list(PAdjust.holm(p)),
        "bh", list(PAdjust.benjaminiHochberg(p)),
        "bonferroni", list(PAdjust.bonferroni(p)));
  }

  private static List<Double> list(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static List<SampleRatioMismatch.Arm> mismatchArms(GoldenInputs in) {
    List<Long> observed = in.counts("observed");
    List<Double> weights = in.numbers("weights");
    List<SampleRatioMismatch.Arm> arms = new ArrayList<>();
    for (int i = 0; i < observed.size(); i++) {
      arms.add(new SampleRatioMismatch.Arm(observed.get(i), weights.get(i)));
    }
    return arms;
  }

  private static Map<String, ?> mismatchChiSquare(GoldenInputs in) {
    List<SampleRatioMismatch.Arm> arms = mismatchArms(in);
    SampleRatioMismatch.ChiSquare test = SampleRatioMismatch.chiSquare(arms);
    boolean undefined = arms.stream().allMatch(arm -> arm.delivered() == 0);
    return results(
        "statistic", settled(undefined, test.statistic()),
        "df", test.degreesOfFreedom(),
        "p", settled(undefined, test.p()));
  }

  private static Map<String, ?> mismatchSequential(GoldenInputs in) {
    SampleRatioMismatch.Sequential test =
        SampleRatioMismatch.sequential(
            mismatchArms(in),
            in.number("concentration", SampleRatioMismatch.DEFAULT_CONCENTRATION));
    return results("log_bayes_factor", test.logBayesFactor(), "p", test.p());
  }

  private static Map<String, ?> sampleSize(GoldenInputs in) {
    SampleSize plan = new SampleSize(in.number("alpha", 0.05), in.number("power"));
    double p1 = in.number("p1");
    double p2 = in.number("p2");
    return results("n_per_arm", plan.perArm(p1, p2), "n_per_arm_ceil", plan.wholePerArm(p1, p2));
  }

  private static Map<String, ?> power(GoldenInputs in) {
    double alpha = in.number("alpha", 0.05);
    double perArm = in.number("n_per_arm");
    return results("power", SampleSize.power(in.number("p1"), in.number("p2"), perArm, alpha));
  }

  private static BetaComparison.Prior prior(GoldenInputs in) {
    return new BetaComparison.Prior(in.number("prior_a", 1), in.number("prior_b", 1));
  }

  private static Map<String, ?> betaComparison(GoldenInputs in) {
    BetaComparison comparison = BetaComparison.of(in.arms(), prior(in));
    return results(
        "p_b_gt_a", comparison.probabilityTreatmentBetter(),
        "expected_loss_choose_b", comparison.lossOfTreatment(),
        "expected_loss_choose_a", comparison.lossOfControl());
  }

  private static Map<String, ?> betaBest(GoldenInputs in) {
    List<Long> opens = in.counts("x");
    List<Long> delivered = in.counts("n");
    List<Proportion> arms = new ArrayList<>();
    for (int i = 0; i < opens.size(); i++) {
      arms.add(new Proportion(opens.get(i), delivered.get(i)));
    }
    return results("p_best", list(BetaComparison.probabilityBest(arms, prior(in))));
  }

  private static Map<String, ?> chapman(GoldenInputs in) {
    Chapman.Captures captures =
        new Chapman.Captures(in.count("n1_pixel"), in.count("n2_click"), in.count("m_both"));
    Chapman chapman = Chapman.of(captures, conf(in));
    return results(
        "chapman", chapman.readers(),
        "variance", chapman.variance(),
        "se", chapman.standardError(),
        "lincoln_petersen", chapman.lincolnPetersen(),
        "detection_by_pixel", chapman.detectionByPixel(),
        "ci_lower", chapman.interval().lower(),
        "ci_upper", chapman.interval().upper(),
        "seen", chapman.seen());
  }

  private static Map<String, ?> label(GoldenInputs in) {
    LabelTest test =
        new LabelTest(in.number("rho2"), in.numbers("kappas"), in.number("alpha", 0.05));
    LabelTest.Result result = test.of(in.count("opens1"), in.count("opens2"));
    return results(
        "log_e", result.logE(),
        "p", result.p(),
        "theta_lower", result.share().lower(),
        "theta_upper", result.share().upper(),
        "rr_lower", result.ratios().lower(),
        "rr_upper", result.ratios().upper(),
        "rr_estimate", result.ratio());
  }

  private static AnytimeComparison comparison(GoldenInputs in) {
    return new AnytimeComparison(
        new ConfidenceSequence(in.number("alpha", 0.05), in.number("n_star", 5000)),
        in.count("min_count"));
  }

  private static Map<String, ?> anytime(GoldenInputs in) {
    AnytimeComparison comparison = comparison(in);
    AnytimeResult result = comparison.of(in.strata("strata"));
    Map<String, Object> values = reading(result);
    Optional<MantelHaenszelDifference> difference =
        result instanceof AnytimeResult.NotReady not
            ? not.difference()
            : Optional.of(((AnytimeResult.Ready) result).difference());
    values.put("rho", comparison.sequence().rho());
    values.put("diff", difference.map(MantelHaenszelDifference::estimate));
    values.put("se_sato", difference.map(MantelHaenszelDifference::standardError));
    return values;
  }

  private static Map<String, Object> reading(AnytimeResult result) {
    Optional<ConfidenceSequence.Reading> reading =
        result instanceof AnytimeResult.Ready ready
            ? Optional.of(ready.reading())
            : Optional.empty();
    return results(
        "ready", reading.isPresent(),
        "p", result.p(),
        "log_e", reading.map(ConfidenceSequence.Reading::logE),
        "half_width", reading.map(ConfidenceSequence.Reading::halfWidth),
        "lower", reading.map(r -> r.interval().lower()),
        "upper", reading.map(r -> r.interval().upper()));
  }

  private static Map<String, ?> dailySeries(GoldenInputs in) {
    List<List<Stratum>> mornings = in.strata("days").stream().map(List::of).toList();
    return results(
        "days",
        DailySequence.of(mornings, comparison(in)).stream().map(GoldenMethods::day).toList());
  }

  private static Map<String, ?> day(DailySequence.Day day) {
    Map<String, Object> values = reading(day.today());
    values.put("day", day.number());
    values.put("p_today", day.today().p());
    values.put("p_running_min", day.smallestP());
    values.put("lower_running_max", day.running().map(DailySequence.Running::lower));
    values.put("upper_running_min", day.running().map(DailySequence.Running::upper));
    return values;
  }

  private static Map<String, ?> bounds(GoldenInputs in) {
    OpenRateBounds bounds =
        OpenRateBounds.of(
            new OpenRateBounds.Seen(
                in.count("delivered"),
                in.count("confirmed"),
                in.count("prefetch_only"),
                in.count("unobservable")),
            conf(in));
    return results(
        "lower", bounds.lower(),
        "upper_prefetch", bounds.upper(),
        "upper_prefetch_and_unobservable", bounds.upperWithUnobservable(),
        "lower_ci", bounds.reach().lower(),
        "upper_ci_prefetch", bounds.reach().upper(),
        "upper_ci_all", bounds.upperReachWithUnobservable());
  }

  /** Names and values in turn. */
  private static Map<String, Object> results(Object... namesAndValues) {
    Map<String, Object> results = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      results.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return results;
  }
}
