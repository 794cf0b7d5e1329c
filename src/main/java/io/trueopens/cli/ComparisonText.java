package io.trueopens.cli;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.RiskRatio;
import java.util.Locale;

/** A comparison in plain words, the verdict first. */
final class ComparisonText {
  private final ArmComparison comparison;
  private final StringBuilder text = new StringBuilder();

  private ComparisonText(ArmComparison comparison) {
    this.comparison = comparison;
  }

  static String of(ArmComparison comparison) {
    ComparisonText page = new ComparisonText(comparison);
    page.line("%s", page.verdict());
    page.rates();
    page.everyMorning();
    page.onlyOnce();
    page.chances();
    return page.text.toString();
  }

  private String verdict() {
    if (!(comparison.anytime() instanceof AnytimeResult.Ready ready)) {
      return "No verdict yet: " + missing();
    }
    String range = between(ready.reading().interval());
    if (ready.p() >= 1 - comparison.plan().confidence()) {
      return say(
          "No clear difference yet. With %s confidence the true gap is %s points.",
          percent(comparison.plan().confidence(), 3), range);
    }
    return say(
        "Clear: the %s is opened more. Treatment minus control is %s points, %s."
            + " Safe to read every morning.",
        ready.difference().estimate() > 0 ? "treatment" : "control", gap(), range);
  }

  private String missing() {
    AnytimeResult.Reason reason = ((AnytimeResult.NotReady) comparison.anytime()).reason();
    Proportion control = comparison.arms().control();
    Proportion treatment = comparison.arms().treatment();
    long need = AnytimeComparison.DEFAULT_MINIMUM_COUNT;
    return switch (reason) {
      case NOTHING_TO_COMPARE -> "an arm has no deliveries.";
      case TOO_FEW_OPENERS ->
          say(
              "every arm needs %d opens; there are %d in the control and %d in the treatment.",
              need, control.opens(), treatment.opens());
      case TOO_FEW_NON_OPENERS ->
          say(
              "every arm needs %d deliveries without an open; the control has %d, the treatment"
                  + " %d.",
              need, control.unopened(), treatment.unopened());
      case NO_SPREAD -> "nobody opened, or everybody did.";
    };
  }

  private void rates() {
    String sure = percent(comparison.plan().confidence(), 3);
    line("");
    line("Open rates, with %s intervals", sure);
    rate("control", comparison.arms().control(), comparison.control());
    rate("treatment", comparison.arms().treatment(), comparison.treatment());
  }

  private void rate(String arm, Proportion counts, Interval interval) {
    line(
        "  %-10s %9s   %s to %s   (%d of %d)",
        arm,
        percent(counts.rate(), 2),
        percent(interval.lower(), 2),
        percent(interval.upper(), 2),
        counts.opens(),
        counts.delivered());
  }

  private void everyMorning() {
    line("");
    line(
        "If you look every morning, use only these (planned: %d deliveries in both arms)",
        planned());
    if (comparison.anytime() instanceof AnytimeResult.Ready ready) {
      line("  difference %s points, %s", gap(), between(ready.reading().interval()));
    } else {
      line("  difference %s points, no interval yet", gap());
    }
    line("  p          %s", p(comparison.anytime().p()));
  }

  private long planned() {
    return comparison.plan().planned();
  }

  private String gap() {
    return points(comparison.difference().estimate());
  }

  private void onlyOnce() {
    line("");
    line("If this is your one and only look, fixed beforehand");
    line("  difference %s points, %s", gap(), between(comparison.difference().interval()));
    line(
        "  ratio      %s", comparison.ratio().map(ComparisonText::ratio).orElseGet(() -> hidden()));
    line("  p          %s (z-test), %s (Fisher)", p(comparison.once().pooledZ()), fisher());
  }

  private String fisher() {
    return p(comparison.once().fisher());
  }

  private static String hidden() {
    return say(
        "not shown: it means little below %d opens in either arm", RiskRatio.LEAST_OPENS_TO_SHOW);
  }

  private static String ratio(RiskRatio ratio) {
    return say(
        "%.3f, between %.3f and %.3f",
        ratio.ratio(), ratio.interval().lower(), ratio.interval().upper());
  }

  private void chances() {
    double better = comparison.chances().probabilityTreatmentBetter();
    line("");
    line("For description only; this is not a p and not a verdict");
    line("  chance that the treatment is better  %s", percent(better, 1));
    line("  rate lost if the treatment is wrong  %s points", loss(lossOfTreatment()));
    line("  rate lost if the control is wrong    %s points", loss(lossOfControl()));
  }

  private double lossOfTreatment() {
    return comparison.chances().lossOfTreatment();
  }

  private double lossOfControl() {
    return comparison.chances().lossOfControl();
  }

  private static String loss(double rate) {
    return say("%.3f", 100 * rate);
  }

  private static String p(double p) {
    return p < 0.0001 ? "below 0.0001" : say("%.4f", p);
  }

  private static String between(Interval interval) {
    double lower = Math.max(-1, interval.lower());
    double upper = Math.min(1, interval.upper());
    return "between " + points(lower) + " and " + points(upper);
  }

  private static String points(double difference) {
    return say("%+.2f", 100 * difference);
  }

  private static String percent(double rate, int digits) {
    String number = say("%." + digits + "f", 100 * rate);
    return digits == 3 ? number.replaceFirst("\\.?0+$", "") + " %" : number + " %";
  }

  private void line(String format, Object... values) {
    text.append(say(format, values)).append('\n');
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
