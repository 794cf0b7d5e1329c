package io.trueopens.report;

import io.trueopens.rate.OpenCounts;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.RateRow;
import io.trueopens.report.chart.OpenRateChart;
import io.trueopens.report.chart.OutcomeChart;
import io.trueopens.report.chart.OutcomeRow;
import io.trueopens.report.text.Numbers;
import io.trueopens.report.text.ShownText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The pictures of one campaign. */
final class CampaignFigures {
  /** More rows than this make a picture that nobody reads. */
  static final int MOST_ROWS = 40;

  private final int number;
  private final CampaignSection campaign;
  private final List<RateRow> rows;
  private final String name;

  /**
   * The pictures to be drawn.
   *
   * @param number of the campaign in the report, from 1; the files are named by it
   */
  CampaignFigures(int number, CampaignSection campaign) {
    this.number = number;
    this.campaign = campaign;
    this.rows = largest(campaign.rows());
    this.name = ShownText.shortened(campaign.campaign(), 50);
  }

  /** The open rates, unless nothing was delivered. */
  Optional<Figure> openRates() {
    if (!Wording.hasDeliveries(campaign)) {
      return Optional.empty();
    }
    var picture =
        OpenRateChart.of(
            "Open rate by variant: "
                + name
                + ", "
                + campaign.standing().name().toLowerCase(Locale.ROOT),
            rows.stream().map(CampaignFigures::rateRow).toList());
    return Optional.of(
        new Figure(
            "open-rates-" + number + ".png", AltTexts.openRates(name, rows), selection(), picture));
  }

  /** The outcomes, unless nothing was delivered. */
  Optional<Figure> outcomes() {
    if (!Wording.hasDeliveries(campaign)) {
      return Optional.empty();
    }
    var picture =
        OutcomeChart.of(
            "What became of delivered mail: " + name,
            rows.stream().map(CampaignFigures::outcomeRow).toList());
    return Optional.of(
        new Figure(
            "outcomes-" + number + ".png", AltTexts.outcomes(name, rows), selection(), picture));
  }

  private String selection() {
    return rows.size() == campaign.rows().size()
        ? ""
        : "The picture has the "
            + MOST_ROWS
            + " variants with most deliveries; the table has all "
            + Numbers.count(campaign.rows().size())
            + ".";
  }

  private static io.trueopens.report.chart.RateRow rateRow(RateRow row) {
    return new io.trueopens.report.chart.RateRow(
        ShownText.line(row.variant()),
        Wording.style(row.style()),
        delivered(row),
        row.rate().rate(),
        row.rate().interval(),
        row.rate().atMost());
  }

  private static OutcomeRow outcomeRow(RateRow row) {
    OpenCounts counts = row.rate().counts();
    return new OutcomeRow(
        ShownText.line(row.variant()),
        Wording.style(row.style()),
        counts.opened(),
        counts.engaged(),
        counts.undecided(),
        counts.prefetchedOnly(),
        counts.machineOnly(),
        counts.silent());
  }

  /** Those with most deliveries, in the order of the table. */
  private static List<RateRow> largest(List<RateRow> rows) {
    Set<Integer> chosen = new HashSet<>();
    IntStream.range(0, rows.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> delivered(rows.get(i))).reversed())
        .limit(MOST_ROWS)
        .forEach(chosen::add);
    return IntStream.range(0, rows.size()).filter(chosen::contains).mapToObj(rows::get).toList();
  }

  private static long delivered(RateRow row) {
    return row.rate().counts().delivered();
  }
}
