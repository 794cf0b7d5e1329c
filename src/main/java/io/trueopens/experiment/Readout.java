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

  static final String NOTHING_DELIVERED = "Nothing was delivered to these arms yet.";

  /** The days whose deliveries set the pace. */
  private static final int PACE_DAYS = 7;

  private final ArmCounts control;
  private final ArmCounts treatment;
  private final List<DailySeries.Morning> mornings;
  private final double planned;

  /**
   * @param mornings at least one
   * @param planned deliveries of both arms at the planned end
   */
  Readout(
      ArmCounts control, ArmCounts treatment, List<DailySeries.Morning> mornings, double planned) {
    this.control = control;
    this.treatment = treatment;
    this.mornings = mornings;
    this.planned = planned;
  }

  static String withoutRecipient(long messages) {
    return "Not testable: the arm was drawn once for each recipient, and "
        + messages
        + (messages == 1 ? " message names" : " messages name")
        + " no recipient.";
  }

  static String tooEarly(ArmCounts control, ArmCounts treatment) {
    for (ArmCounts arm : List.of(control, treatment)) {
      OpenCounts counts = arm.counts();
      long needed = AnytimeComparison.DEFAULT_MINIMUM_COUNT;
      if (counts.opened() < needed) {
        return "Not enough opens yet: "
            + counts.opened()
            + " of the "
            + needed
            + " needed in '"
            + arm.arm()
            + "'.";
      }
      long others = counts.delivered() - counts.opened();
      if (others < needed) {
        return "Too many opens to compare: only "
            + others
            + " of the "
            + needed
            + " unopened messages needed in '"
            + arm.arm()
            + "'.";
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
    return delivered(0) >= planned ? Tested.Kind.FLAT : Tested.Kind.OPEN;
  }

  String sentence(Tested.Kind kind, double difference, Interval interval) {
    String range = Words.between(interval.lower(), interval.upper());
    return switch (kind) {
      case MORE -> clear("more", difference, range);
      case LESS -> clear("less", difference, range);
      case OPEN ->
          "No clear difference yet. The true gap is probably " + range + " points; " + remaining();
      case FLAT ->
          "No clear difference at the planned size. If there is one, it is smaller than "
              + Words.bound(Math.max(-interval.lower(), interval.upper()))
              + ".";
      case CHANGED ->
          "The effect changed while the mail was out: what early days allowed, later days rule out."
              + " Look at it day by day.";
    };
  }

  private String clear(String direction, double difference, String range) {
    return "'%s' is opened %s than '%s': %s points (%s). Safe to read every morning."
        .formatted(treatment.arm(), direction, control.arm(), points(difference), range);
  }

  /** At the pace of the last week, since a mailing that is out adds nothing any more. */
  private String remaining() {
    int paceDays = Math.min(PACE_DAYS, mornings.size());
    double pace = (delivered(0) - delivered(paceDays)) / paceDays;
    if (pace == 0) {
      return String.format(
          Locale.ROOT,
          "%,d of the planned %,d messages are out, and none left in the last %d days.",
          (long) delivered(0),
          (long) Math.ceil(planned),
          paceDays);
    }
    long days = (long) Math.ceil((planned - delivered(0)) / pace);
    return String.format(
        Locale.ROOT,
        "about %d %s to the planned size at today's pace.",
        days,
        days == 1 ? "day" : "days");
  }

  /** Deliveries to both arms as they stood some mornings ago. */
  private double delivered(int before) {
    int index = mornings.size() - 1 - before;
    return index < 0
        ? 0
        : (double) mornings.get(index).controlDelivered()
            + mornings.get(index).treatmentDelivered();
  }
}
