package io.trueopens.report;

import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.DayPoint;
import io.trueopens.experiment.Tested;
import io.trueopens.report.chart.DifferenceChart;
import io.trueopens.report.chart.DifferenceDay;
import io.trueopens.report.text.ShownText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The picture of one comparison. */
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
            "Each day counts everything up to its end. The first, widest intervals may run off the"
                + " picture.",
            picture));
  }

  private static Stream<DifferenceDay> day(DayPoint point) {
    return point.difference() == null || point.interval() == null
        ? Stream.empty()
        : Stream.of(new DifferenceDay(point.day(), point.difference(), point.interval()));
  }
}
