package io.trueopens.report;

import io.trueopens.experiment.BetweenCampaigns;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Tested;
import io.trueopens.rate.OpenCounts;
import io.trueopens.report.ReportModel.RateRow;
import io.trueopens.report.text.Numbers;
import io.trueopens.report.text.ShownText;
import java.util.List;
import java.util.stream.Collectors;

/** What each picture shows, in words: its finding, not its looks. */
final class AltTexts {
  /** Whoever hears a text read out does not want more of them. */
  private static final int MOST_RATES = 6;

  private AltTexts() {}

  static String openRates(String campaign, List<RateRow> rows) {
    List<RateRow> delivered =
        rows.stream().filter(row -> row.rate().counts().delivered() > 0).toList();
    String more =
        delivered.size() > MOST_RATES
            ? "; and " + (delivered.size() - MOST_RATES) + " more, in the table above."
            : ".";
    return delivered.stream()
        .limit(MOST_RATES)
        .map(AltTexts::rate)
        .collect(Collectors.joining("; ", "Open rates of campaign " + campaign + ". ", more));
  }

  private static String rate(RateRow row) {
    return ShownText.shortened(row.variant(), 40)
        + " with "
        + Numbers.percent(row.rate().rate())
        + " of "
        + Numbers.count(row.rate().counts().delivered())
        + " delivered, 95\u202f% interval "
        + Numbers.percents(row.rate().interval())
        + ", at most "
        + Numbers.percent(row.rate().atMost());
  }

  static String outcomes(String campaign, List<RateRow> rows) {
    OpenCounts all =
        rows.stream().map(row -> row.rate().counts()).reduce(OpenCounts.NONE, OpenCounts::plus);
    double delivered = all.delivered();
    return "Outcomes of the "
        + Numbers.count(all.delivered())
        + " delivered messages shown of campaign "
        + campaign
        + ": "
        + Numbers.percent(all.opened() / delivered)
        + " opened, "
        + Numbers.percent(all.engaged() / delivered)
        + " engaged without an image, "
        + Numbers.percent(all.undecided() / delivered)
        + " undecided, "
        + Numbers.percent(all.prefetchedOnly() / delivered)
        + " prefetched only, "
        + Numbers.percent(all.machineOnly() / delivered)
        + " machines only, "
        + Numbers.percent(all.silent() / delivered)
        + " silent.";
  }

  static String fetches(FetchDays days) {
    FetchCounts shown = days.total();
    return "Fetches by day, "
        + days.period()
        + ": "
        + Numbers.count(FetchDays.machines(shown))
        + " by machines or undecided, "
        + Numbers.count(shown.person())
        + " by people. Most of the former on one day: "
        + Numbers.count(days.mostByMachines())
        + ".";
  }

  static String experiment(Tested tested) {
    return "Difference in open rate between "
        + ShownText.shortened(tested.treatment().arm(), 40)
        + " and "
        + ShownText.shortened(tested.control().arm(), 40)
        + " by day. It ends at "
        + Numbers.points(tested.difference())
        + " points, running 95\u202f% interval "
        + Numbers.points(tested.interval().lower())
        + " to "
        + Numbers.points(tested.interval().upper())
        + (Wording.includesZero(tested.interval()) ? ", zero included." : ", zero excluded.");
  }

  static String campaigns(Comparison comparison, BetweenCampaigns between) {
    return "Difference in open rate between "
        + ShownText.shortened(comparison.treatment().arm(), 40)
        + " and "
        + ShownText.shortened(comparison.control().arm(), 40)
        + " in each of "
        + comparison.details().campaigns().size()
        + " campaigns. All together: "
        + ExperimentWording.difference(between.common())
        + ".";
  }
}
