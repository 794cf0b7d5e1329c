package io.trueopens.experiment;

import static io.trueopens.experiment.Words.points;

import io.trueopens.rate.OpenRate;
import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.DailySequence;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.SampleSize;
import io.trueopens.stats.Stratum;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/** The verdict on one comparison, in one or two sentences. */
final class Readout {
  static final String NOT_RANDOMISED =
      "Not testable: the arms were not drawn by chance, so a difference may come from who got"
          + " which.";

  static final String NOTHING_DELIVERED = "Nothing was delivered to these arms yet.";

  /** The days whose deliveries set the pace. */
  private static final int PACE_DAYS = 7;

  /** After so many days without a delivery nothing is said of the pace. */
  private static final int QUIET_DAYS = 2;

  /** Some mail always bounces: at this share of the planned deliveries the plan is carried out. */
  private static final double CARRIED_OUT = 0.95;

  /** After so many days most opens are in; what younger mail shows says little about its rate. */
  private static final int OPENS_TAKE_DAYS = 3;

  private static final double POWER = 0.8;

  private final ArmCounts control;
  private final ArmCounts treatment;
  private final List<DailySeries.Morning> mornings;
  private final Plan plan;

  /**
   * What was to be delivered.
   *
   * @param deliveries to both arms at the planned end
   * @param treatmentShare the treatment's part of them, between 0 and 1
   * @param level the chance of a false verdict on this treatment
   */
  record Plan(double deliveries, double treatmentShare, double level) {
    /** The deliveries to each of two equal arms that tell as much. */
    double perArm() {
      return 2 * treatmentShare * (1 - treatmentShare) * deliveries;
    }
  }

  /**
   * @param mornings at least one
   */
  Readout(ArmCounts control, ArmCounts treatment, List<DailySeries.Morning> mornings, Plan plan) {
    this.control = control;
    this.treatment = treatment;
    this.mornings = mornings;
    this.plan = plan;
  }

  static String withoutRecipient(long messages) {
    return "Not testable: the arm was drawn once for each recipient, and "
        + messages
        + (messages == 1 ? " message names" : " messages name")
        + " no recipient.";
  }

  /** Why there is no verdict yet, from the campaigns that went to both arms. */
  static String tooEarly(AnytimeResult.Reason reason, Stratum compared, ExperimentData.Pair names) {
    return switch (reason) {
      case NOTHING_TO_COMPARE -> "Not testable: no campaign was delivered to both arms.";
      case NO_SPREAD -> "Not testable: within every campaign everybody opened, or nobody did.";
      case TOO_FEW_OPENERS ->
          few(
              compared,
              Proportion::opens,
              names,
              "Not enough opens yet: %d of the %d needed in '%s'.");
      case TOO_FEW_NON_OPENERS ->
          few(
              compared,
              Proportion::unopened,
              names,
              "Too many opens to compare: only %d of the %d unopened messages needed in '%s'.");
    };
  }

  private static String few(
      Stratum compared,
      ToLongFunction<Proportion> what,
      ExperimentData.Pair names,
      String sentence) {
    long needed = AnytimeComparison.DEFAULT_MINIMUM_COUNT;
    boolean control = what.applyAsLong(compared.control()) < needed;
    return String.format(
        Locale.ROOT,
        sentence,
        what.applyAsLong(control ? compared.control() : compared.treatment()),
        needed,
        control ? names.control() : names.treatment());
  }

  /**
   * The kind of verdict.
   *
   * @param changed whether the days contradict each other
   */
  Tested.Kind kind(DailySequence.Running running, boolean changed) {
    if (changed) {
      return Tested.Kind.CHANGED;
    }
    if (running.lower() > 0) {
      return Tested.Kind.MORE;
    }
    if (running.upper() < 0) {
      return Tested.Kind.LESS;
    }
    return isCarriedOut(OPENS_TAKE_DAYS) ? Tested.Kind.FLAT : Tested.Kind.OPEN;
  }

  /** Whether the plan was carried out some mornings ago. */
  private boolean isCarriedOut(int before) {
    return delivered(before) >= CARRIED_OUT * plan.deliveries();
  }

  String sentence(Tested.Kind kind, double difference, Interval interval) {
    String range = Words.between(interval.lower(), interval.upper());
    return switch (kind) {
      case MORE -> clear("more", difference, range);
      case LESS -> clear("less", difference, range);
      case OPEN ->
          "No clear difference yet. With 95\u00a0% confidence the true gap in opens so far is "
              + range
              + " points. "
              + progress()
              + reach();
      case FLAT ->
          "No clear difference at the planned size. With 95\u00a0% confidence any difference in"
              + " the opens seen is smaller than "
              + Words.bound(Math.max(-interval.lower(), interval.upper()))
              + "."
              + reach();
      case CHANGED ->
          "The effect changed while the mail was out: early days rule out what all days together"
              + " show. Look at it day by day.";
    };
  }

  private String clear(String direction, double difference, String range) {
    return "'%s' is opened %s than '%s': %s points (%s). Safe to read every morning."
        .formatted(treatment.arm(), direction, control.arm(), points(difference), range);
  }

  /** How far the plan is carried out, and when it will be if nothing changes. */
  private String progress() {
    String made =
        Words.count((long) delivered(0))
            + " of the "
            + Words.count((long) Math.ceil(plan.deliveries()))
            + " deliveries planned for these two arms are made";
    int quiet = quietDays();
    if (quiet >= QUIET_DAYS) {
      LocalDate last = mornings.get(mornings.size() - 1 - quiet).day();
      return made
          + ", the last on "
          + Words.day(last)
          + "; if no more mail is to go out, this is the result once its opens are in.";
    }
    if (isCarriedOut(0)) {
      return made + "; their opens are still coming in.";
    }
    int paceDays = Math.min(PACE_DAYS, mornings.size());
    double pace = (delivered(0) - delivered(paceDays)) / paceDays;
    long days = (long) Math.ceil((plan.deliveries() - delivered(0)) / pace);
    return String.format(
        Locale.ROOT,
        "%s; at the pace of the last %s the rest takes about %s.",
        made,
        paceDays == 1 ? "day" : paceDays + " days",
        days == 1 ? "1 day" : days + " days");
  }

  /** The days at the end that brought no delivery. */
  private int quietDays() {
    int quiet = 0;
    while (quiet < mornings.size() && delivered(quiet) == delivered(quiet + 1)) {
      quiet++;
    }
    return quiet;
  }

  /**
   * What a test of this plan can find at all; empty where the rate leaves no room for a rise, while
   * most mail is too young to show its rate, and where more was delivered than planned.
   */
  private String reach() {
    if (2 * delivered(OPENS_TAKE_DAYS) < delivered(0) || delivered(0) > plan.deliveries()) {
      return "";
    }
    SampleSize size = new SampleSize(plan.level(), POWER);
    OptionalDouble rise =
        size.minimumDetectableRise(
            OpenRate.of(control.counts()).map(OpenRate::rate).orElse(0.0),
            plan.perArm() / size.sequentialInflation());
    return rise.isEmpty()
        ? ""
        : " A test of the planned size finds a true rise of "
            + Words.bound(rise.getAsDouble())
            + " in 8 of 10 cases, and smaller ones less often.";
  }

  /** Deliveries to both arms as they stood some mornings ago. */
  private double delivered(int before) {
    int index = mornings.size() - 1 - before;
    return index < 0 ? 0 : (double) mornings.get(index).compared().delivered();
  }
}
