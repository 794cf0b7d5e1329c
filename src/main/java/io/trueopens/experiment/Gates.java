package io.trueopens.experiment;

import static io.trueopens.experiment.Words.percent;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.ConfidenceSequence;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.SampleRatioMismatch;
import io.trueopens.stats.Stratum;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The checks before a verdict. They look only at what readers' reaction to a name cannot cause:
 * shares of mail, overlap of recipients, prefetches, scans. Clients that load images and fetches
 * that stay unknown are moved by the very effect under study, and so are no gates.
 */
final class Gates {
  /** Below this p a gate closes; each is safe to look at every morning. */
  private static final double ALARM_BELOW = 0.01;

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
        machines("prefetched", "were prefetched", treatment, ArmHealth::prefetched),
        machines("scanned", "were scanned at a gateway", treatment, ArmHealth::scanned));
  }

  private Gate sampleRatio() {
    List<SampleRatioMismatch.Arm> arms =
        design.weights().entrySet().stream()
            .map(arm -> new SampleRatioMismatch.Arm(delivered(arm.getKey()), arm.getValue()))
            .toList();
    boolean passed =
        !SampleRatioMismatch.sequential(arms, SampleRatioMismatch.DEFAULT_CONCENTRATION).isAlarm();
    return new Gate("sample_ratio", passed, shares());
  }

  private String shares() {
    double all = design.weights().keySet().stream().mapToLong(this::delivered).sum();
    double weights = design.weights().values().stream().mapToDouble(Double::doubleValue).sum();
    return design.weights().keySet().stream()
        .sorted()
        .map(
            arm ->
                (all == 0 ? "none" : percent(delivered(arm) / all))
                    + " of the mail went to "
                    + arm
                    + ", "
                    + percent(design.weight(arm) / weights)
                    + " was planned")
        .collect(Collectors.joining("; "));
  }

  private long delivered(String arm) {
    return data.arm(arm).counts().delivered();
  }

  private Gate overlap() {
    long several = data.recipientsInSeveralArms();
    return new Gate(
        "overlap",
        several == 0,
        several == 0
            ? "no recipient got more than one arm of a campaign"
            : several + " recipients got more than one arm of a campaign");
  }

  /** Whether machines treated both arms alike, campaign by campaign. */
  private Gate machines(
      String id, String what, String treatment, ToLongFunction<ArmHealth> touched) {
    List<Stratum> strata =
        data.health().stream()
            .map(ArmHealth::campaign)
            .distinct()
            .sorted()
            .map(
                campaign ->
                    new Stratum(
                        proportion(campaign, design.control(), touched),
                        proportion(campaign, treatment, touched)))
            .toList();
    ConfidenceSequence sequence = new ConfidenceSequence(ALARM_BELOW, design.plannedOf(treatment));
    AnytimeResult result = new AnytimeComparison(sequence).of(strata);
    return new Gate(id, !(result.p() < ALARM_BELOW), seen(what, strata, treatment));
  }

  private Proportion proportion(String campaign, String arm, ToLongFunction<ArmHealth> touched) {
    List<ArmHealth> rows =
        data.health().stream()
            .filter(row -> row.campaign().equals(campaign) && row.arm().equals(arm))
            .toList();
    return new Proportion(
        rows.stream().mapToLong(touched).sum(),
        rows.stream().mapToLong(ArmHealth::delivered).sum());
  }

  private String seen(String what, List<Stratum> strata, String treatment) {
    Proportion control = strata.stream().map(Stratum::control).reduce(NOTHING, Proportion::plus);
    Proportion other = strata.stream().map(Stratum::treatment).reduce(NOTHING, Proportion::plus);
    return share(control)
        + " of "
        + design.control()
        + " and "
        + share(other)
        + " of "
        + treatment
        + " "
        + what;
  }

  private static final Proportion NOTHING = new Proportion(0, 0);

  private static String share(Proportion proportion) {
    return proportion.isEmpty() ? "none" : percent(proportion.rate());
  }
}
