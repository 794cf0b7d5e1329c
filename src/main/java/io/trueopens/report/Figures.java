package io.trueopens.report;

import io.trueopens.report.chart.FetchChart;
import io.trueopens.report.chart.FetchDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All pictures of a report.
 *
 * @param experiments one an experiment, in their order; empty where there is nothing to draw
 * @param forests one an experiment, its campaigns; likewise
 * @param openRates one a campaign, likewise
 * @param outcomes one a campaign, likewise
 */
public record Figures(
    List<Optional<Figure>> experiments,
    List<Optional<Figure>> forests,
    List<Optional<Figure>> openRates,
    List<Optional<Figure>> outcomes,
    Optional<Figure> fetches) {

  static Figures of(ReportModel model) {
    List<CampaignFigures> campaigns =
        IntStream.range(0, model.campaigns().size())
            .mapToObj(i -> new CampaignFigures(i + 1, model.campaigns().get(i)))
            .toList();
    return new Figures(
        IntStream.range(0, model.experiments().size())
            .mapToObj(i -> ExperimentFigures.of(i + 1, model.experiments().get(i)))
            .toList(),
        IntStream.range(0, model.experiments().size())
            .mapToObj(i -> ExperimentFigures.campaigns(i + 1, model.experiments().get(i)))
            .toList(),
        campaigns.stream().map(CampaignFigures::openRates).toList(),
        campaigns.stream().map(CampaignFigures::outcomes).toList(),
        fetches(FetchDays.of(model.fetchesByDay())));
  }

  /** Those that were drawn. */
  List<Figure> all() {
    return Stream.of(experiments, forests, openRates, outcomes, List.of(fetches))
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Figure> fetches(FetchDays days) {
    if (days.days().isEmpty()) {
      return Optional.empty();
    }
    var picture =
        FetchChart.of(
            "Fetches a day, " + days.period(), days.days().stream().map(Figures::day).toList());
    return Optional.of(
        new Figure(
            "machine-fetches.png",
            AltTexts.fetches(days),
            days.hasEarlier() ? "The last " + FetchDays.MOST + " days." : "",
            picture));
  }

  private static FetchDay day(FetchDays.Day day) {
    FetchCounts counts = day.fetches();
    return new FetchDay(
        day.day(),
        counts.person(),
        counts.prefetch(),
        counts.scanner(),
        counts.bot(),
        counts.linkPreview(),
        counts.unknown());
  }
}
