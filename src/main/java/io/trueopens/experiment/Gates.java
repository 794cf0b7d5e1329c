package io.trueopens.experiment;

import static io.trueopens.experiment.Words.percent;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.ConfidenceSequence;
import io.trueopens.stats.LabelTest;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.SampleRatioMismatch;
import io.trueopens.stats.Stratum;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The checks before a verdict. They look only at what readers' reaction to a name cannot cause:
 * shares of mail, overlap of recipients, prefetches, scans, clients known from before. Clients that
 * load images and fetches that stay unknown are moved by the very effect under study, and so are no
 * gates.
 */
final class Gates {
  /** Below this p a gate closes; each is safe to look at every morning. */
  static final double ALARM_BELOW = 0.01;

  private static final Proportion NOTHING = new Proportion(0, 0);

  private final Design design;
  private final ExperimentData data;

  Gates(Design design, ExperimentData data) {
    this.design = design;
    this.data = data;
  }

  List<Gate> of(String treatment) {
    return List.of(
        sampleRatio(),
        overlap(),
        machines("prefetched", "were prefetched", treatment, ArmCell::prefetched),
        machines("scanned", "were scanned at a gateway", treatment, ArmCell::scanned),
        new ClientGate(design, data).of(treatment));
  }

  private Gate sampleRatio() {
    List<SampleRatioMismatch.Arm> arms =
        design.weights().entrySet().stream()
            .map(arm -> new SampleRatioMismatch.Arm(data.delivered(arm.getKey()), arm.getValue()))
            .toList();
    var sequential =
        SampleRatioMismatch.sequential(arms, SampleRatioMismatch.DEFAULT_CONCENTRATION);
    String statistic =
        Words.p(sequential.p())
            + ", however often one looks; "
            + Words.p(SampleRatioMismatch.chiSquare(arms).p())
            + " by chi-squared for one look";
    return new Gate("sample_ratio", !sequential.isAlarm(), shares(), statistic);
  }

  /** The arm that is farthest from its plan, since one sentence is read and three are not. */
  private String shares() {
    double all = design.weights().keySet().stream().mapToLong(data::delivered).sum();
    if (all == 0) {
      return "no mail went to any arm";
    }
    String arm =
        design.weights().keySet().stream()
            .sorted()
            .max(
                Comparator.comparingLong((String a) -> distance(offPlan(a, all)))
                    .thenComparingDouble(a -> offPlan(a, all)))
            .orElse(design.control());
    return Words.shareAgainstPlan(data.delivered(arm) / all, design.share(arm), arm);
  }

  private double offPlan(String arm, double all) {
    return data.delivered(arm) / all - design.share(arm);
  }

  /** In billionths, since two arms are equally far and rounding must not choose between them. */
  private static long distance(double offPlan) {
    return Math.round(Math.abs(offPlan) * 1e9);
  }

  private Gate overlap() {
    long several = data.recipientsInSeveralArms();
    String of = design.assignment() == Assignment.PERSISTENT ? "the experiment" : "a campaign";
    return new Gate(
        "overlap",
        several == 0,
        several == 0
            ? "no recipient got more than one arm of " + of
            : several
                + (several == 1 ? " recipient" : " recipients")
                + " got more than one arm of "
                + of);
  }

  /**
   * Whether machines treated both arms alike, campaign by campaign. Two tests share the risk: one
   * of the rates, and one of whose mail was touched, which also sees an arm that nothing touched.
   */
  private Gate machines(String id, String what, String treatment, ToLongFunction<ArmCell> touched) {
    List<Stratum> strata =
        data.strata(new ExperimentData.Pair(design.control(), treatment), cell -> true, touched);
    ConfidenceSequence sequence = new ConfidenceSequence(ALARM_BELOW, design.plannedOf(treatment));
    double ofRates = new AnytimeComparison(sequence).of(strata).p();
    // Rates need some touched and untouched mail in each arm; whose mail was touched needs none.
    Stratum compared = AnytimeComparison.compared(strata);
    double ofLabels =
        new LabelTest(design.shareOfPair(treatment), LabelTest.DEFAULT_CONCENTRATIONS, ALARM_BELOW)
            .of(compared.control().opens(), compared.treatment().opens())
            .p();
    double p = Math.min(1, 2 * Math.min(ofRates, ofLabels));
    return new Gate(
        id,
        !(p < ALARM_BELOW),
        seen(what, strata, treatment),
        Words.p(p) + ", however often one looks");
  }

  private String seen(String what, List<Stratum> strata, String treatment) {
    Proportion control = strata.stream().map(Stratum::control).reduce(NOTHING, Proportion::plus);
    Proportion other = strata.stream().map(Stratum::treatment).reduce(NOTHING, Proportion::plus);
    return "%s of '%s' and %s of '%s' %s"
        .formatted(share(control), design.control(), share(other), treatment, what);
  }

  private static String share(Proportion proportion) {
    return proportion.isEmpty() ? "none" : percent(proportion.rate());
  }
}
