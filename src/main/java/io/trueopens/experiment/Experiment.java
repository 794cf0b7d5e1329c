package io.trueopens.experiment;

import io.trueopens.stats.HolmSteps;
import io.trueopens.stats.PAdjust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares each arm of an experiment with the control, so that anybody may look every morning. */
public final class Experiment {
  private final Design design;
  private final ExperimentData data;
  private final int sharers;
  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * @param sharers how many such experiments share the risk of a false verdict evenly
   */
  private Experiment(Design design, ExperimentData data, int sharers) {
    this.design = design;
    this.data = data;
    this.sharers = sharers;
  }

  /**
   * A treatment before its verdict.
   *
   * @param obstacle why there can be none, whatever the counts say
   * @param looks without any morning where there is an obstacle
   */
  private record Candidate(
      String treatment, List<Gate> gates, Optional<String> obstacle, Looks looks) {}

  /**
   * One comparison for each arm but the control, in alphabetical order. Several arms share the risk
   * of a false verdict by Holm's method.
   */
  public static List<Comparison> compare(Design design, ExperimentData data) {
    Experiment experiment = new Experiment(design, data, 1);
    Gates gates = new Gates(design, data);
    design.treatments().forEach(treatment -> experiment.add(treatment, gates.of(treatment)));
    return experiment.verdicts();
  }

  /** The same for data whose gates are known, as one of several that share the risk evenly. */
  static List<Comparison> compare(
      Design design, ExperimentData data, List<Gate> gates, int sharers) {
    Experiment experiment = new Experiment(design, data, sharers);
    design.treatments().forEach(treatment -> experiment.add(treatment, gates));
    return experiment.verdicts();
  }

  private void add(String treatment, List<Gate> gates) {
    Optional<String> obstacle = obstacle(gates);
    List<DailySeries.Morning> mornings =
        obstacle.isPresent() ? List.of() : DailySeries.of(data, design.control(), treatment);
    Looks looks = new Looks(mornings, design.plannedOf(treatment));
    candidates.add(new Candidate(treatment, gates, obstacle, looks));
  }

  private Optional<String> obstacle(List<Gate> gates) {
    if (!design.assignment().isRandomised()) {
      return Optional.of(Readout.NOT_RANDOMISED);
    }
    if (design.assignment() == Assignment.PERSISTENT && data.withoutRecipient() > 0) {
      return Optional.of(Readout.withoutRecipient(data.withoutRecipient()));
    }
    return gates.stream()
        .filter(gate -> !gate.passed())
        .findFirst()
        .map(gate -> "Do not use: " + gate.finding() + ".");
  }

  private List<Comparison> verdicts() {
    double[] levels = HolmSteps.levels(Design.ALPHA / sharers, p(0));
    List<Comparison> comparisons = new ArrayList<>();
    for (Candidate candidate : candidates) {
      comparisons.add(verdict(candidate, levels[comparisons.size()]));
    }
    return comparisons;
  }

  /** The p of all treatments as they were some mornings ago. */
  private double[] p(int before) {
    return candidates.stream().mapToDouble(candidate -> candidate.looks().p(before)).toArray();
  }

  /** The p of one treatment among all that share the risk. */
  private double adjustedP(int index, int before) {
    return Math.min(1, sharers * PAdjust.holm(p(before))[index]);
  }

  private Comparison verdict(Candidate candidate, double level) {
    Describe describe = new Describe(design, data, candidate.treatment());
    Looks looks = candidate.looks();
    if (candidate.obstacle().isPresent()) {
      boolean broken = design.assignment().isRandomised();
      Details details = broken ? describe.warningsOnly() : describe.all(null);
      return notTestable(candidate, candidate.obstacle().get(), details);
    }
    if (looks.mornings().isEmpty()) {
      return notTestable(candidate, Readout.NOTHING_DELIVERED, describe.warningsOnly());
    }
    double share = design.shareOfPair(candidate.treatment());
    Details details = describe.all(SecondOpinion.of(looks.mornings(), share));
    ArmCounts control = data.arm(design.control());
    ArmCounts treatment = data.arm(candidate.treatment());
    Series series =
        new Series(looks, level, before -> adjustedP(candidates.indexOf(candidate), before));
    if (!series.isReady()) {
      ExperimentData.Pair names = new ExperimentData.Pair(control.arm(), treatment.arm());
      return notTestable(
          candidate, Readout.tooEarly(series.obstacle(), looks.compared(), names), details);
    }
    Readout.Plan plan = new Readout.Plan(design.plannedOf(candidate.treatment()), share, level);
    Readout readout = new Readout(control, treatment, looks.mornings(), plan);
    Tested.Kind kind = readout.kind(series.running(), series.isChanged());
    return new Tested(
        design.name(),
        control,
        treatment,
        candidate.gates(),
        details,
        kind,
        series.difference(),
        series.interval(),
        series.p(),
        series.points(),
        readout.sentence(kind, series.difference(), series.interval()));
  }

  private NotTestable notTestable(Candidate candidate, String reason, Details details) {
    return new NotTestable(
        design.name(),
        data.arm(design.control()),
        data.arm(candidate.treatment()),
        candidate.gates(),
        details,
        reason);
  }
}
