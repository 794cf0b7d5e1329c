package io.trueopens.report;

import io.trueopens.experiment.AcrossExperiments;
import io.trueopens.experiment.BetweenCampaigns;
import io.trueopens.experiment.CampaignEffect;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Details;
import io.trueopens.experiment.Readers;
import io.trueopens.experiment.SecondOpinion;
import io.trueopens.experiment.Segment;
import io.trueopens.report.text.Numbers;
import io.trueopens.report.text.ShownText;
import io.trueopens.stats.Difference;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.Ratio;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences beside a verdict. */
public final class ExperimentWording {
  private static final int MOST_LETTERS = 60;

  private ExperimentWording() {}

  /** The heading of a comparison. */
  public static String title(Comparison comparison) {
    return AcrossExperiments.isNameOfAll(comparison.experiment())
        ? "The standing question, over the campaigns of several experiments"
        : ShownText.shortened(comparison.experiment(), MOST_LETTERS);
  }

  /** Whom the verdict is about; empty when it is about everybody. */
  public static String population(Details details) {
    return details.clients().isEmpty()
        ? ""
        : "Primary population, fixed beforehand: recipients who read earlier mail with "
            + details.clients().stream()
                .map(client -> ShownText.shortened(client, MOST_LETTERS))
                .collect(Collectors.joining(" or "))
            + ". The checks look at everybody.";
  }

  /** The second opinion. */
  public static String opinion(SecondOpinion opinion, Comparison comparison) {
    return "Exact second opinion, from how the openers fall to the arms: "
        + Numbers.p(opinion.p())
        + "; "
        + ratios(opinion.ratios(), comparison)
        + " It holds at every look, for small counts, and for a single mailing whose opens trickle"
        + " in; it is slower than the verdict.";
  }

  private static String ratios(@Nullable Interval ratios, Comparison of) {
    if (ratios == null) {
      return "the days contradict each other.";
    }
    return "'"
        + ShownText.shortened(of.treatment().arm(), MOST_LETTERS)
        + "' is opened "
        + times(ratios.lower())
        + " to "
        + times(ratios.upper())
        + " times as often as '"
        + ShownText.shortened(of.control().arm(), MOST_LETTERS)
        + "'.";
  }

  private static String times(double ratio) {
    return Double.isInfinite(ratio)
        ? "\u221e"
        : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(ratio);
  }

  /** What was seen where nothing was drawn by chance. */
  public static String observed(Details.Observed observed) {
    return "Observed, and no verdict: among recipients alike in "
        + observed.within()
        + " the difference is "
        + difference(observed.difference())
        + ". The interval covers chance, and not that other people may have got other names.";
  }

  /** How alike campaigns are. */
  public static List<String> between(BetweenCampaigns between) {
    return List.of(
        "Campaigns like these "
            + between.campaigns()
            + " differ on average by "
            + difference(between.typical())
            + " (95\u202f% interval between campaigns, Hartung and Knapp).",
        Numbers.percent(between.iSquared())
            + " of the spread between campaigns is more than chance within them explains (I\u00b2;"
            + " Q = "
            + times(between.heterogeneity().q())
            + ", "
            + Numbers.p(between.heterogeneity().p())
            + "); the true differences spread by about "
            + Numbers.percent(between.spread()).replace("%", "points")
            + ".",
        "If today is the one look that was planned: "
            + difference(between.common())
            + ", "
            + Numbers.p(between.finalP())
            + " (Cochran, Mantel and Haenszel)"
            + ratio(between.ratio())
            + ".");
  }

  private static String ratio(@Nullable Ratio ratio) {
    return ratio == null
        ? ""
        : "; ratio of the open rates "
            + times(ratio.estimate())
            + ", between "
            + times(ratio.interval().lower())
            + " and "
            + times(ratio.interval().upper());
  }

  /** {@code +3.3 points, between +1.2 and +5.4}. */
  public static String difference(Difference difference) {
    return Numbers.points(difference.estimate()) + " points, " + range(difference.interval());
  }

  private static String range(Interval interval) {
    return "between "
        + Numbers.points(Math.max(-1, interval.lower()))
        + " and "
        + Numbers.points(Math.min(1, interval.upper()));
  }

  /** The difference of a segment, or that there is none yet. */
  public static String difference(Segment segment) {
    return segment.difference() == null || segment.interval() == null
        ? "too few opens"
        : Numbers.points(segment.difference()) + ", " + range(segment.interval());
  }

  /** A share with what it is of. */
  public static String share(Proportion part) {
    return part.isEmpty()
        ? "none of 0"
        : Numbers.percent(part.rate()) + " of " + Numbers.count(part.delivered());
  }

  /** The chance that the treatment is better, and what its choice would cost if not. */
  public static String chances(CampaignEffect effect) {
    return Numbers.percent(effect.chances().probabilityTreatmentBetter());
  }

  /** How many may have read an arm. */
  public static String readers(Readers readers) {
    return "'"
        + ShownText.shortened(readers.arm(), MOST_LETTERS)
        + "': "
        + Numbers.count(readers.seen())
        + " readers seen, "
        + Numbers.count(Math.round(readers.estimate()))
        + " estimated, between "
        + Numbers.count(Math.round(readers.interval().lower()))
        + " and "
        + Numbers.count(Math.round(readers.interval().upper()))
        + ".";
  }
}
