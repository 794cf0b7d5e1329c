package io.trueopens.report;

import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Tested;
import io.trueopens.experiment.Words;
import io.trueopens.rate.ImageLoads;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.RateRow;
import io.trueopens.report.ReportModel.Standing;
import io.trueopens.report.text.Numbers;
import io.trueopens.report.text.ShownText;
import io.trueopens.stats.Interval;
import io.trueopens.stats.OpenRateBounds;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.WilsonInterval;
import io.trueopens.tracker.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The sentences of the page that depend on what was found. */
public final class Wording {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  private Wording() {}

  /** A day: {@code 3 November 2026}. */
  public static String day(LocalDate day) {
    return Words.day(day);
  }

  /** From the first to the last tracked fetch. */
  public static String period(ReportModel model) {
    if (model.firstEvent() == null || model.lastEvent() == null) {
      return "no tracked fetch";
    }
    ZoneId zone = ZoneId.of(model.timeZone());
    return "fetches from "
        + MOMENT.format(model.firstEvent().atZone(zone))
        + " to "
        + MOMENT.format(model.lastEvent().atZone(zone))
        + " ("
        + model.timeZone()
        + ")";
  }

  /** Fetches that showed nothing to anybody. */
  public static String answeredWithError(SortedMap<Kind, Long> errors) {
    return errors.entrySet().stream()
        .map(kind -> counted(kind.getValue(), kind.getKey()))
        .collect(
            Collectors.joining(
                ", ",
                "Answered with an error (status 400 and above), so that nobody saw anything: ",
                "."));
  }

  private static String counted(long count, Kind kind) {
    return Numbers.count(count) + " " + kind.id() + (count == 1 ? "" : "s");
  }

  /** The one sentence for a reader in a hurry. */
  public static String headline(ReportModel model) {
    OpenRate overall = model.overall();
    return overall == null || overall.counts().delivered() == 0
        ? "No single deliveries are known, so there is no open rate over all."
        : Numbers.percent(overall.rate())
            + " loaded images, at most "
            + Numbers.percent(overall.atMost())
            + "; readers with images off cannot be counted.";
  }

  /** What the headline rests on. */
  public static String basis(ReportModel model, OpenRate rate) {
    OpenCounts counts = rate.counts();
    Proportion sure = new Proportion(model.surelyOpened(campaign -> true), counts.delivered());
    Proportion read = new Proportion(counts.opened() + counts.engaged(), counts.delivered());
    return Numbers.count(counts.opened())
        + " of "
        + Numbers.counted(counts.delivered(), "delivered message", "delivered messages")
        + ", 95\u202f% interval for chance "
        + Numbers.percents(rate.interval())
        + ". By rules of high confidence alone it is "
        + withInterval(sure)
        + ". If the rules are right, a person loaded an image, took a document or page, or clicked in "
        + withInterval(read)
        + ".";
  }

  private static String withInterval(Proportion share) {
    return Numbers.percent(share.rate()) + " (" + interval(share) + ")";
  }

  /** The interval of a share. */
  static String interval(Proportion share) {
    return Numbers.percents(WilsonInterval.of(share, OpenRate.CONFIDENCE));
  }

  /** The name of a naming style, as people write it. */
  public static String style(String style) {
    return ShownText.line(style).replace('_', ' ');
  }

  /** How many named images people loaded of an opened message, to two places. */
  public static String imagesPerOpened(ImageLoads loads) {
    OptionalDouble mean = loads.imagesPerOpened();
    return mean.isPresent() ? Numbers.mean(mean.getAsDouble()) : "none opened";
  }

  /** How the image of a variant is named. */
  public static String naming(RateRow row) {
    return row.image() == null ? style(row.style()) : style(row.style()) + ": " + row.image();
  }

  /** The same where another variant of the campaign has its name; else empty. */
  public static String namingApart(CampaignSection campaign, RateRow row) {
    long named = campaign.rows().stream().filter(r -> r.variant().equals(row.variant())).count();
    return named > 1 ? naming(row) : "";
  }

  /** The fetches that the page has room for. */
  public static FetchDays fetchDays(ReportModel model) {
    return FetchDays.of(model.fetchesByDay());
  }

  /**
   * What hangs on rules of medium or low confidence, and the rate with the weakest the other way.
   *
   * @param surelyOpened the messages that a rule of high confidence saw opened
   */
  public static String leaning(Verdicts.Leaning leaning, long surelyOpened) {
    if (leaning.opened() == 0) {
      return "No message counts as opened. " + weakest(leaning);
    }
    return Numbers.count(leaning.opened() - surelyOpened)
        + " of the "
        + Numbers.counted(leaning.opened(), "opened message counts", "opened messages count")
        + " as that by no rule of high confidence. "
        + weakest(leaning);
  }

  private static String weakest(Verdicts.Leaning leaning) {
    if (leaning.lowFetches() == 0) {
      return "No fetch was judged by a rule of low confidence.";
    }
    String share =
        Numbers.percent(leaning.lowShare())
            + " of the fetches were judged by rules of low confidence";
    if (leaning.openedOnLow() + leaning.notOpenedOnLow() == 0) {
      return share + "; whether a message counts as opened hangs on none of them.";
    }
    return share
        + ". "
        + Numbers.counted(leaning.openedOnLow(), "opened message hangs", "opened messages hang")
        + " on them alone, and "
        + Numbers.count(leaning.notOpenedOnLow())
        + " others could be opened if they are wrong. With all of them the other way the rate would"
        + " be "
        + Numbers.percent(leaning.otherWay())
        + " instead of "
        + Numbers.percent(leaning.rate())
        + "; with some of them, anything from "
        + Numbers.percent(leaning.lowest())
        + " to "
        + Numbers.percent(leaning.highest())
        + ".";
  }

  /** Whether a campaign has any delivery at all. */
  public static boolean hasDeliveries(CampaignSection campaign) {
    return campaign.rows().stream().anyMatch(row -> row.rate().counts().delivered() > 0);
  }

  /** The outcomes of all variants of a campaign. */
  public static OpenCounts total(CampaignSection campaign) {
    return campaign.rows().stream()
        .map(row -> row.rate().counts())
        .reduce(OpenCounts.NONE, OpenCounts::plus);
  }

  /** What a difference in this table may be taken for. */
  public static String standing(CampaignSection campaign) {
    return switch (campaign.standing()) {
      case RANDOMISED ->
          "Randomised, as the job file says: chance decided who got which variant, so the groups"
              + " differ by chance, and by all in which the variants differ.";
      case DOUBTED ->
          "Declared as randomised, and a check of the experiment failed; Experiments says which. Take"
              + " a difference here for no more than an observed one.";
      case OBSERVED ->
          "Observed, not randomised: the groups may differ in who got the mail, or when. A"
              + " difference here is no evidence about names.";
      case COUNTED ->
          "Counted: the mailer tells how many mails were delivered and not which, so its mails are"
              + " in no other number of this report, and nothing about them can be tested.";
    };
  }

  /** What a table of rates says above itself. */
  public static String rateCaption(CampaignSection campaign) {
    return switch (campaign.standing()) {
      case RANDOMISED -> "Randomised: open rate by variant, with the naming style of its image.";
      case DOUBTED -> "A check failed: open rate by variant, with the naming style of its image.";
      case OBSERVED -> "Observed: open rate by variant, with the naming style of its image.";
      case COUNTED -> "Counted: open rate of all its mails together.";
    };
  }

  /** How the variants of a campaign came about. */
  public static String arms(CampaignSection campaign) {
    return switch (campaign.standing()) {
      case RANDOMISED -> "variants randomised";
      case DOUBTED -> "variants declared randomised, a check failed";
      case OBSERVED -> "variants observed, not randomised";
      case COUNTED -> "all mails together";
    };
  }

  /** Why a campaign has no rate. */
  public static String noRate(CampaignSection campaign) {
    return campaign.standing() == Standing.COUNTED
        ? "Nothing was delivered, or more mails were fetched than the count says were delivered, so"
            + " this campaign has no rate."
        : "Nothing was delivered in this campaign, so it has no rate.";
  }

  /** Why there is no rate over everything. */
  public static String whyNoRate(ReportModel model) {
    return model.campaigns().isEmpty()
        ? "A rate needs to know what was delivered. Give the job a file of deliveries whose"
            + " messages appear in the logs; until then this report shows fetches only."
        : "Single deliveries are not known. The campaigns below have rates where the mailer counts"
            + " what it delivered.";
  }

  /** Whether nothing, or the same, remains possible. */
  static boolean includesZero(Interval interval) {
    return interval.lower() <= 0 && interval.upper() >= 0;
  }

  /** The estimate and its running interval. */
  public static String difference(Tested tested) {
    return "Difference in open rate: "
        + Numbers.points(tested.difference())
        + " points, 95\u202f% running interval "
        + Numbers.points(tested.interval().lower())
        + " to "
        + Numbers.points(tested.interval().upper())
        + ", safe to read every morning.";
  }

  /** How far doubtful fetches could move the difference. */
  public static String bounds(Tested tested) {
    Interval bounds = boundsOf(tested);
    String range = Numbers.between(bounds) + " points";
    String extreme =
        "if every doubtful fetch of one arm was a reader\u2019s and none of the other\u2019s";
    boolean stays =
        (tested.kind() == Tested.Kind.MORE && bounds.lower() > 0)
            || (tested.kind() == Tested.Kind.LESS && bounds.upper() < 0);
    return stays
        ? "Even "
            + extreme
            + ", the same arm stays ahead over all campaigns together: "
            + range
            + "."
        : "The extreme case: "
            + extreme
            + ", the gap over all campaigns together could be anything "
            + range
            + ".";
  }

  /** The differences that doubtful fetches leave possible, as shares. */
  static Interval boundsOf(Tested tested) {
    return OpenRateBounds.difference(
        bounds(tested.control().counts()), bounds(tested.treatment().counts()));
  }

  private static OpenRateBounds bounds(OpenCounts counts) {
    long doubtful = counts.openedAtMost() - counts.opened();
    return OpenRateBounds.of(
        new OpenRateBounds.Seen(counts.delivered(), counts.opened(), doubtful, 0),
        OpenRate.CONFIDENCE);
  }

  /** The colour of a verdict, as a class of the page. */
  public static String tone(Comparison comparison) {
    if (!(comparison instanceof Tested tested)) {
      return "stopped";
    }
    return switch (tested.kind()) {
      case MORE, LESS -> "clear";
      case OPEN, FLAT -> "open";
      case CHANGED -> "stopped";
    };
  }
}
