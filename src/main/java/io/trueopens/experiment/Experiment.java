package io.trueopens.experiment;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.ConfidenceSequence;
import io.trueopens.stats.DailySequence;
import io.trueopens.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares each arm of an experiment with the control, so that anybody may look every morning. */
public final class Experiment {
  private final Design design;
  private final ExperimentData data;

  private Experiment(Design design, ExperimentData data) {
    this.design = design;
    this.data = data;
  }

  /** One comparison for each arm but the control, in alphabetical order. */
  public static List<Comparison> compare(Design design, ExperimentData data) {
    Experiment experiment = new Experiment(design, data);
    return design.treatments().stream().map(experiment::compare).toList();
  }

  private Comparison compare(String treatment) {
    List<Gate> gates = new Gates(design, data).of(treatment);
    if (!design.randomised()) {
      return notTestable(treatment, gates, Readout.NOT_RANDOMISED);
    }
    Optional<Gate> closed = gates.stream().filter(gate -> !gate.passed()).findFirst();
    if (closed.isPresent()) {
      return notTestable(treatment, gates, "Do not use: " + closed.get().finding() + ".");
    }
    return tested(treatment, gates);
  }

  private NotTestable notTestable(String treatment, List<Gate> gates, String reason) {
    return new NotTestable(
        design.name(), data.arm(design.control()), data.arm(treatment), gates, reason);
  }

  private Comparison tested(String treatment, List<Gate> gates) {
    List<DailySeries.Morning> mornings = DailySeries.of(data, design.control(), treatment);
    ConfidenceSequence sequence =
        new ConfidenceSequence(design.alphaOfOne(), design.plannedOf(treatment));
    List<DailySequence.Day> days =
        DailySequence.of(
            mornings.stream().map(DailySeries.Morning::strata).toList(),
            new AnytimeComparison(sequence));
    if (days.isEmpty()) {
      return notTestable(treatment, gates, "Nothing was delivered to these arms yet.");
    }
    DailySequence.Day last = days.get(days.size() - 1);
    ArmCounts control = data.arm(design.control());
    ArmCounts other = data.arm(treatment);
    if (!(last.today() instanceof AnytimeResult.Ready ready)) {
      return notTestable(treatment, gates, Readout.tooEarly(control, other));
    }
    Readout readout = new Readout(design, control, other, mornings);
    DailySequence.Running running = last.running().orElseThrow();
    Interval interval = interval(running, ready);
    Tested.Kind kind = readout.kind(running);
    double difference = ready.difference().estimate();
    return new Tested(
        design.name(),
        control,
        other,
        gates,
        kind,
        difference,
        interval,
        adjusted(last.smallestP()),
        points(mornings, days),
        readout.sentence(kind, difference, interval));
  }

  /** What all days leave possible; today's interval where the days contradict each other. */
  private static Interval interval(DailySequence.Running running, AnytimeResult.Ready today) {
    return running.isEmpty()
        ? today.reading().interval()
        : new Interval(running.lower(), running.upper());
  }

  private double adjusted(double p) {
    return Math.min(1, p * design.treatments().size());
  }

  private List<DayPoint> points(List<DailySeries.Morning> mornings, List<DailySequence.Day> days) {
    List<DayPoint> points = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      points.add(point(mornings.get(i), days.get(i)));
    }
    return points;
  }

  private DayPoint point(DailySeries.Morning morning, DailySequence.Day day) {
    boolean ready = day.today() instanceof AnytimeResult.Ready;
    return new DayPoint(
        morning.day(),
        morning.controlDelivered(),
        morning.treatmentDelivered(),
        day.today() instanceof AnytimeResult.Ready r ? r.difference().estimate() : null,
        ready ? day.running().filter(r -> !r.isEmpty()).map(Experiment::closed).orElse(null) : null,
        adjusted(day.smallestP()));
  }

  private static Interval closed(DailySequence.Running running) {
    return new Interval(running.lower(), running.upper());
  }
}
