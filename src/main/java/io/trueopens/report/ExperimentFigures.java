package io.trueopens.report;

import io.trueopens.experiment.BetweenCampaigns;
import io.trueopens.experiment.CampaignEffect;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.DayPoint;
import io.trueopens.experiment.Tested;
import io.trueopens.report.chart.DifferenceChart;
import io.trueopens.report.chart.DifferenceDay;
import io.trueopens.report.chart.ForestChart;
import io.trueopens.report.chart.ForestRow;
import io.trueopens.report.text.Numbers;
import io.trueopens.report.text.ShownText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures of one comparison. */
final class ExperimentFigures {
  private ExperimentFigures() {}

  /** The running interval, once two days have one. */
  static Optional<Figure> of(int number, Comparison comparison) {
    if (!(comparison instanceof Tested tested)) {
      return Optional.empty();
    }
    List<DifferenceDay> days = tested.days().stream().flatMap(ExperimentFigures::day).toList();
    if (days.size() < 2) {
      return Optional.empty();
    }
    String treatment = ShownText.shortened(tested.treatment().arm(), 30);
    String control = ShownText.shortened(tested.control().arm(), 30);
    var picture =
        DifferenceChart.of(
            treatment + " minus " + control + ", day by day",
            "Above the dark line " + treatment + " is opened more, below it " + control + ".",
            days);
    return Optional.of(
        new Figure(
            "experiment-" + number + ".png",
            AltTexts.experiment(tested),
            "Each day counts everything up to its end, scaled up to the opens that its mail has"
                + " brought by now; that supposes that opens take equally long in both arms."
                + " Where several arms share the 95\u202f%, each interval is wider than one alone."
                + " The first, widest intervals may run off the picture.",
            picture));
  }

  /** The difference in each campaign, and in all, once there are two. */
  static Optional<Figure> campaigns(int number, Comparison comparison) {
    BetweenCampaigns between = comparison.details().between();
    List<CampaignEffect> effects = comparison.details().campaigns();
    if (between == null || effects.size() < 2) {
      return Optional.empty();
    }
    List<CampaignEffect> shown = largest(effects);
    List<ForestRow> rows = new ArrayList<>(shown.stream().map(ExperimentFigures::row).toList());
    String all = effects.size() + " campaigns";
    rows.add(new ForestRow("all together", all, between.common(), true));
    String treatment = ShownText.shortened(comparison.treatment().arm(), 30);
    String control = ShownText.shortened(comparison.control().arm(), 30);
    var picture =
        ForestChart.of(
            treatment + " minus " + control + ", campaign by campaign",
            "Right of the dark line " + treatment + " is opened more, left of it " + control + ".",
            rows);
    String some =
        "The picture has the " + CampaignFigures.MOST_ROWS + " campaigns with most deliveries. ";
    return Optional.of(
        new Figure(
            "campaigns-" + number + ".png",
            AltTexts.campaigns(comparison, between),
            (shown.size() == effects.size() ? "" : some)
                + "Intervals for one look; the verdict above may be read every morning.",
            picture));
  }

  private static List<CampaignEffect> largest(List<CampaignEffect> effects) {
    return effects.stream()
        .sorted(Comparator.comparingLong(ExperimentFigures::delivered).reversed())
        .limit(CampaignFigures.MOST_ROWS)
        .sorted(Comparator.comparing(CampaignEffect::campaign))
        .toList();
  }

  private static long delivered(CampaignEffect effect) {
    return effect.control().delivered() + effect.treatment().delivered();
  }

  private static ForestRow row(CampaignEffect effect) {
    return new ForestRow(
        ShownText.line(effect.campaign()),
        Numbers.counted(delivered(effect), "message", "messages"),
        effect.difference(),
        false);
  }

  private static Stream<DifferenceDay> day(DayPoint point) {
    return point.difference() == null || point.interval() == null
        ? Stream.empty()
        : Stream.of(new DifferenceDay(point.day(), point.difference(), point.interval()));
  }
}
