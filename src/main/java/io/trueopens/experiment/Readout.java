package io.trueopens.experiment;

import static io.trueopens.experiment.Words.points;

import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.DailySequence;
import io.trueopens.stats.Interval;
import java.util.List;
import java.util.Locale;

/** The verdict on one comparison, in one or two sentences. */
final class Readout {
  static final String NOT_RANDOMISED =
      "Not testable: the arms were not drawn by chance, so a difference may come from who got"
          + " which.";

  private final Design design;
  private final ArmCounts control;
  private final ArmCounts treatment;
  private final List<DailySeries.Morning> mornings;

  Readout(
      Design design, ArmCounts control, ArmCounts treatment, List<DailySeries.Morning> mornings) {
    this.design = design;
    this.control = control;
    this.treatment = treatment;
    this.mornings = mornings;
  }

  static String tooEarly(ArmCounts control, ArmCounts treatment) {
    for (ArmCounts arm : List.of(control, treatment)) {
      OpenCounts counts = arm.counts();
      long needed = AnytimeComparison.DEFAULT_MINIMUM_COUNT;
      if (counts.opened() < needed) {
        return "Not enough opens yet: %d of the %d needed in '%s'."
            .formatted(counts.opened(), needed, arm.arm());
      }
      long others = counts.delivered() - counts.opened();
      if (others < needed) {
        return "Too many opens to compare: only %d of the %d unopened messages needed in '%s'."
            .formatted(others, needed, arm.arm());
      }
    }
    return "Not testable: no campaign was delivered to both arms.";
  }

  Tested.Kind kind(DailySequence.Running running) {
    if (running.isEmpty()) {
      return Tested.Kind.CHANGED;
    }
    if (running.lower() > 0) {
      return Tested.Kind.MORE;
    }
    if (running.upper() < 0) {
      return Tested.Kind.LESS;
    }
    return delivered() >= planned() ? Tested.Kind.FLAT : Tested.Kind.OPEN;
  }

  String sentence(Tested.Kind kind, double difference, Interval interval) {
    String range = "between " + points(interval.lower()) + " and " + points(interval.upper());
    return switch (kind) {
      case MORE -> clear("more", difference, range);
      case LESS -> clear("less", difference, range);
      case OPEN ->
          "No clear difference yet. The true gap is probably " + range + " points; " + remaining();
      case FLAT ->
          "No clear difference at the planned size. If there is one, it is probably "
              + range
              + " points.";
      case CHANGED ->
          "The days contradict each other: the difference changed while the mail was out. Look at"
              + " it day by day.";
    };
  }

  private String clear(String direction, double difference, String range) {
    return "'%s' is opened %s than '%s': %s points (%s). Safe to read every morning."
        .formatted(treatment.arm(), direction, control.arm(), points(difference), range);
  }

  private String remaining() {
    double pace = delivered() / mornings.size();
    long days = (long) Math.ceil((planned() - delivered()) / pace);
    return String.format(
        Locale.ROOT,
        "at the pace so far about %d %s to the planned size.",
        days,
        days == 1 ? "day" : "days");
  }

  private double delivered() {
    DailySeries.Morning last = mornings.get(mornings.size() - 1);
    return (double) last.controlDelivered() + last.treatmentDelivered();
  }

  private double planned() {
    return design.plannedOf(treatment.arm());
  }
}
