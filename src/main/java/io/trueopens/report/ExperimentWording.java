package io.trueopens.report;

import io.trueopens.experiment.AcrossExperiments;
import io.trueopens.experiment.BetweenCampaigns;
import io.trueopens.experiment.CampaignEffect;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Details;
import io.trueopens.experiment.Readers;
import io.trueopens.experiment.SecondOpinion;
import io.trueopens.experiment.Segment;
import io.trueopens.experiment.Tested;
import io.trueopens.report.text.Numbers;
import io.trueopens.report.text.ShownText;
import io.trueopens.stats.Difference;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.Ratio;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences beside a verdict. */
public final class ExperimentWording {
  private static final int MOST_LETTERS = 60;

  /** Fewer leave how campaigns differ open to anything. */
  private static final int FEWEST_CAMPAIGNS = 5;

  private ExperimentWording() {}

  /** The heading of a comparison. */
  public static String title(Comparison comparison) {
    return AcrossExperiments.isNameOfAll(comparison.experiment())
        ? "The standing question, over the campaigns of several experiments"
        : ShownText.shortened(comparison.experiment(), MOST_LETTERS);
  }

  /** Which arms of which experiment are compared, on one line. */
  public static String label(Comparison comparison) {
    return title(comparison)
        + ", "
        + ShownText.shortened(comparison.treatment().arm(), MOST_LETTERS)
        + " against "
        + ShownText.shortened(comparison.control().arm(), MOST_LETTERS);
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

  /** How many readers a name can move at all. */
  public static String reach(Details.Reach reach) {
    return "Names and alt texts can act only where images wait until the reader asks for them. Of "
        + Numbers.count(reach.known())
        + " messages of both arms whose recipient's mail client is known from before the send, "
        + Numbers.count(reach.blocking())
        + " ("
        + Numbers.percent((double) reach.blocking() / reach.known())
        + ") went to a client that blocks images at first.";
  }

  /** The second opinion. */
  public static String opinion(SecondOpinion opinion, Comparison comparison) {
    return "Exact second opinion, from how the openers fall to the arms: "
        + Numbers.p(opinion.p())
        + "; "
        + ratios(opinion.ratios(), comparison)
        + " It supposes that each campaign was split as planned, and then holds at every look, for"
        + " small counts, and for a single mailing whose opens trickle in. It is slower than the"
        + " verdict, and is for this arm alone.";
  }

  private static String ratios(@Nullable Interval ratios, Comparison of) {
    if (ratios == null) {
      return "the days contradict each other.";
    }
    return "by its 95\u202f% interval the open rate of '"
        + ShownText.shortened(of.treatment().arm(), MOST_LETTERS)
        + "' is "
        + times(ratios.lower())
        + " to "
        + times(ratios.upper())
        + " times that of '"
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

  /** How alike campaigns are, and what one look says once the plan is carried out. */
  public static List<String> between(Comparison comparison) {
    BetweenCampaigns between = comparison.details().between();
    if (between == null) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>(spread(between, comparison));
    if (comparison instanceof Tested tested && tested.kind() == Tested.Kind.FLAT) {
      sentences.add(
          "Only if nobody has looked before: "
              + difference(between.common())
              + ", "
              + Numbers.p(between.finalP())
              + " (Cochran, Mantel and Haenszel)"
              + ratio(between.ratio())
              + ". This is for one look and for this arm alone.");
    }
    return sentences;
  }

  private static List<String> spread(BetweenCampaigns between, Comparison comparison) {
    String test =
        "Q = " + times(between.heterogeneity().q()) + ", " + Numbers.p(between.heterogeneity().p());
    if (between.campaigns() < FEWEST_CAMPAIGNS) {
      return List.of(
          Numbers.count(between.campaigns())
              + " campaigns are too few to tell whether the difference varies between campaigns ("
              + test
              + ").");
    }
    return List.of(
        "In a campaign like these "
            + between.campaigns()
            + ", '"
            + ShownText.shortened(comparison.treatment().arm(), MOST_LETTERS)
            + "' minus '"
            + ShownText.shortened(comparison.control().arm(), MOST_LETTERS)
            + "' is on average "
            + difference(between.typical())
            + " (95\u202f% interval between campaigns, Hartung and Knapp).",
        Numbers.percent(between.iSquared())
            + " of the spread between campaigns is more than chance within them explains (I\u00b2;"
            + " "
            + test
            + "); the standard deviation of the true differences is estimated at "
            + Numbers.gap(between.spread())
            + " points.");
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
    return Numbers.points(difference.estimate())
        + " points, "
        + Numbers.between(difference.interval());
  }

  /** The difference of a segment, or that there is none yet. */
  public static String difference(Segment segment) {
    return segment.test() == null
        ? "too few opens"
        : Numbers.points(segment.test().difference())
            + ", "
            + Numbers.between(segment.test().interval());
  }

  /** What remains of a segment's p where many are looked at. */
  public static String adjustedP(Segment segment) {
    return segment.test() == null ? "not tested" : Numbers.p(segment.test().adjustedP());
  }

  /** A share with what it is of. */
  public static String share(Proportion part) {
    return part.isEmpty()
        ? "none of 0"
        : Numbers.count(part.opens())
            + " / "
            + Numbers.count(part.delivered())
            + ", "
            + Numbers.percent(part.rate());
  }

  /** The chance that the treatment is better, and what its choice would cost if not. */
  public static String chances(CampaignEffect effect) {
    return Numbers.percent(effect.chances().probabilityTreatmentBetter());
  }

  private static String estimate(Readers readers) {
    return readers.estimate() == null || readers.interval() == null
        ? "too few of them both ways for an estimate"
        : Numbers.count(Math.round(readers.estimate()))
            + " estimated, between "
            + Numbers.count(Math.round(readers.interval().lower()))
            + " and "
            + Numbers.count(Math.round(readers.interval().upper()));
  }

  /** How many may have read an arm. */
  public static String readers(Readers readers) {
    return "'"
        + ShownText.shortened(readers.arm(), MOST_LETTERS)
        + "': "
        + Numbers.count(readers.seen())
        + " readers seen, "
        + estimate(readers)
        + ".";
  }
}
