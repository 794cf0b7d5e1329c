package io.trueopens.report;

import io.trueopens.experiment.ArmCounts;
import io.trueopens.experiment.BetweenCampaigns;
import io.trueopens.experiment.CampaignEffect;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.DayPoint;
import io.trueopens.experiment.Details;
import io.trueopens.experiment.Gate;
import io.trueopens.experiment.Measure;
import io.trueopens.experiment.NotTestable;
import io.trueopens.experiment.Readers;
import io.trueopens.experiment.SecondOpinion;
import io.trueopens.experiment.Segment;
import io.trueopens.experiment.Tested;
import io.trueopens.rate.ImageLoads;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.rate.OpenSigns;
import io.trueopens.rate.OpenSigns.Clear;
import io.trueopens.rate.RunSums;
import io.trueopens.report.OtherFetches.Document;
import io.trueopens.report.OtherFetches.NotListed;
import io.trueopens.report.OtherFetches.SharedImage;
import io.trueopens.report.OtherFetches.WithoutMail;
import io.trueopens.report.ReportModel.AgentRow;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.InputProblem;
import io.trueopens.report.ReportModel.RateRow;
import io.trueopens.report.ReportModel.Standing;
import io.trueopens.report.Verdicts.Leaning;
import io.trueopens.report.Verdicts.RuleRow;
import io.trueopens.stats.BetaComparison;
import io.trueopens.stats.Difference;
import io.trueopens.stats.Heterogeneity;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.Ratio;
import io.trueopens.tracker.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models of reports for tests. */
final class Models {
  /** What a stranger might write into a name. */
  static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\" onerror=\"alert(1)\" x='",
          "a\nb\r\nc\u0000\u0007\u2028d",
          "\u202egpj.exe \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
          "\ud83d\ude00\ud83c\udff3\ufe0f\u200d\ud83c\udf08 \ud83d",
          "${7*7} #{1} {{x}} ]]> <!-- &amp;",
          "long-".repeat(60),
          "");

  private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

  private Models() {}

  /** A month of a small sender: an experiment that succeeded, one that cannot be tested. */
  static ReportModel realistic() {
    List<CampaignSection> campaigns =
        List.of(
            campaign(
                "autumn-sale",
                true,
                row("A", "title_like", "autumn-sale.jpg", Rates.of(3018, 611)),
                row("B", "descriptive", "red-maple-leaves-on-table.jpg", Rates.of(2982, 702))),
            campaign(
                "newsletter-47",
                false,
                row("plain", "generic", "header.png", Rates.of(1200, 203)),
                row("photo", "camera_or_screenshot", "IMG_2041.jpg", Rates.of(800, 163)),
                row("hash", "opaque_id", "9f86d081884c7d65.png", Rates.of(412, 60))));
    return of(
        List.of(), sums(campaigns), campaigns, days(30), agents(), List.of(tested(21), untested()));
  }

  /** A model without anything in it. */
  static ReportModel empty() {
    RunSums nothing = new RunSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, OpenCounts.NONE);
    return new ReportModel(
        "sample",
        LAST,
        "Europe/Amsterdam",
        null,
        null,
        List.of(),
        nothing,
        null,
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        OtherFetches.NONE,
        ImagesLoaded.NONE,
        List.of());
  }

  /** A hostile text in every field that has one. */
  static ReportModel hostile(String text) {
    List<CampaignSection> campaigns =
        List.of(campaign(text, false, row(text, text, text, Rates.of(100, 20))));
    FetchCounts fetches = new FetchCounts(1, 2, 3, 4, 5, 6);
    ArmCounts arm = new ArmCounts(text, Rates.of(100, 20).counts());
    List<Gate> gates = List.of(new Gate(text, false, text));
    Tested tested = tested(3);
    return with(
        otherFetches(text, text, text),
        imagesLoaded(text, text),
        of(
            List.of(new InputProblem(text, text, true)),
            sums(campaigns),
            campaigns,
            days(1),
            List.of(new AgentRow(text, fetches, 1)),
            List.of(
                new NotTestable(text, arm, arm, gates, details(text), text),
                new Tested(
                    text,
                    arm,
                    arm,
                    gates,
                    details(text),
                    tested.kind(),
                    0.01,
                    tested.interval(),
                    0.5,
                    tested.days(),
                    text))));
  }

  static ReportModel of(
      List<InputProblem> problems,
      RunSums sums,
      List<CampaignSection> campaigns,
      SortedMap<LocalDate, FetchCounts> days,
      List<AgentRow> agents,
      List<Comparison> experiments) {
    return new ReportModel(
        "sample",
        LAST,
        "Europe/Amsterdam",
        Instant.parse("2026-10-24T22:14:09Z"),
        Instant.parse("2026-11-23T08:41:55Z"),
        problems,
        sums,
        Rates.of(sums.outcomes()),
        campaigns,
        campaigns.stream().map(Models::sides).toList(),
        campaigns.stream().map(Models::verdicts).toList(),
        days,
        days.isEmpty() ? new TreeMap<>() : new TreeMap<>(Map.of(Kind.PIXEL, 204L, Kind.CLICK, 1L)),
        agents,
        otherFetches("report.pdf", "logo.png", "summer"),
        imagesLoaded("autumn-sale", "descriptive"),
        experiments);
  }

  private static ReportModel with(
      OtherFetches otherFetches, ImagesLoaded imagesLoaded, ReportModel model) {
    return new ReportModel(
        model.job(),
        model.date(),
        model.timeZone(),
        model.firstEvent(),
        model.lastEvent(),
        model.problems(),
        model.sums(),
        model.overall(),
        model.campaigns(),
        model.sides(),
        model.verdicts(),
        model.fetchesByDay(),
        model.answeredWithError(),
        model.agents(),
        otherFetches,
        imagesLoaded,
        model.experiments());
  }

  static OtherFetches otherFetches(String file, String image, String campaign) {
    FetchCounts fetches = new FetchCounts(31, 2, 3, 4, 5, 6);
    return new OtherFetches(
        List.of(new WithoutMail(campaign, campaign, 17, fetches)),
        List.of(new SharedImage("example.org", image, fetches, 9, 4)),
        List.of(new Document(campaign, file, 20, 15, 1, 8)),
        new NotListed(1200, 70, 1));
  }

  static ImagesLoaded imagesLoaded(String campaign, String style) {
    ImageLoads title = new ImageLoads(3018, 611, 403, 605);
    ImageLoads other = new ImageLoads(2982, 0, 0, 0);
    List<ImagesLoaded.Row> names =
        List.of(new ImagesLoaded.Row(style, title), new ImagesLoaded.Row("title_like", other));
    List<ImagesLoaded.Row> alts =
        List.of(new ImagesLoaded.Row("generic", title), new ImagesLoaded.Row("not_given", other));
    return new ImagesLoaded(List.of(new ImagesLoaded.Campaign(campaign, names, alts, true)), 1);
  }

  private static Sides sides(CampaignSection campaign) {
    SortedMap<Integer, Proportion> days = new TreeMap<>();
    days.put(1, new Proportion(400, 1000));
    days.put(2, new Proportion(450, 1000));
    days.put(4, new Proportion(480, 1000));
    return new Sides(
        campaign.campaign(),
        false,
        campaign.rows().stream()
            .map(
                row ->
                    new Sides.Row(
                        row.variant(), Wording.naming(row), delivered(row), signs(row), days))
            .toList());
  }

  private static long delivered(RateRow row) {
    return row.rate().counts().delivered();
  }

  /** Half of the opened messages were surely opened. */
  private static OpenSigns signs(RateRow row) {
    return new OpenSigns(
        row.rate().counts().opened() / 2, new Proportion(90, 300), new Clear(600, 200, 40, 30));
  }

  private static Verdicts verdicts(CampaignSection campaign) {
    return new Verdicts(
        campaign.campaign(),
        List.of(
            new RuleRow("human", "browser_later", "medium", 900, 700),
            new RuleRow("human", "person_in_burst", "low", 100, 60),
            new RuleRow("prefetch", "bare_mozilla_elsewhere", "low", 50, 40)),
        new Leaning(1050, 150, 790, 1000, 760, 60, 40));
  }

  static CampaignSection campaign(String name, boolean randomised, RateRow... rows) {
    return new CampaignSection(
        name,
        Instant.parse("2026-11-01T08:00:00Z"),
        randomised ? Standing.RANDOMISED : Standing.OBSERVED,
        List.of(rows));
  }

  static RateRow row(String variant, String style, @Nullable String image, OpenRate rate) {
    return new RateRow(variant, style, image, rate);
  }

  /** So many variants, one after the other. */
  static RateRow[] rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                row(
                    "variant-" + (i + 1),
                    "generic",
                    "image00" + i + ".jpg",
                    Rates.of(500 + 40 * i, 60 + 17 * i)))
        .toArray(RateRow[]::new);
  }

  /** Sums that hold. */
  static RunSums sums(List<CampaignSection> campaigns) {
    OpenCounts counts =
        campaigns.stream()
            .map(CampaignSection::rows)
            .flatMap(Collection::stream)
            .map(row -> row.rate().counts())
            .reduce(OpenCounts.NONE, OpenCounts::plus);
    return new RunSums(
        3_746_457,
        21_904,
        40,
        1_204_511,
        2_519_988,
        2,
        12,
        21_840,
        20_311,
        1_529,
        counts.delivered(),
        counts);
  }

  /** So many days up to the last, each busier than a quiet one. */
  static SortedMap<LocalDate, FetchCounts> days(int count) {
    SortedMap<LocalDate, FetchCounts> days = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      long wave = 40 + Math.round(160 * Math.exp(-(i % 11) / 3.0));
      days.put(
          LAST.minusDays(count - 1L - i),
          new FetchCounts(2 * wave, 2 * wave + 11, wave / 2, 9 + i % 5, i % 3, wave / 5));
    }
    return days;
  }

  static Tested tested(int days) {
    List<DayPoint> points = new ArrayList<>();
    points.add(new DayPoint(LAST.minusDays(days), 60, 58, null, null, 1));
    for (int i = 0; i < days; i++) {
      double half = 0.12 / Math.sqrt(1 + i);
      double difference = 0.033 + 0.02 * Math.cos(1.3 * i) / (1 + i);
      points.add(
          new DayPoint(
              LAST.minusDays(days - 1L - i),
              3018L * (i + 1) / days,
              2982L * (i + 1) / days,
              difference,
              new Interval(difference - half, difference + half),
              i < 15 ? 0.31 / (1 + i) : 0.012));
    }
    DayPoint end = points.get(days);
    return new Tested(
        "image-names",
        new ArmCounts("title_like", Rates.of(3018, 611).counts()),
        new ArmCounts("descriptive", Rates.of(2982, 702).counts()),
        gates(),
        details("spring"),
        Tested.Kind.MORE,
        end.difference(),
        end.interval(),
        0.012,
        points,
        "Descriptive names are opened more: +3.4 points (between +0.7 and +6.0). Safe to read"
            + " every morning.");
  }

  /** Everything that can stand beside a verdict, with one text for all that strangers write. */
  static Details details(String text) {
    Proportion control = new Proportion(611, 3018);
    Proportion treatment = new Proportion(702, 2982);
    Difference difference = new Difference(0.033, new Interval(0.012, 0.054));
    BetaComparison chances = new BetaComparison(0.9984, 0.0000021, 0.033);
    return new Details(
        List.of("Blockers refuse an image of '" + text + "'."),
        List.of(text),
        new Details.Reach(42, 1200),
        new SecondOpinion(0.021, new Interval(1.01, 1.34)),
        List.of(
            new Segment(
                "known to use " + text,
                control,
                treatment,
                new Segment.Test(0.033, difference.interval(), 0.04, 0.08)),
            new Segment("no client known before", control, new Proportion(0, 0), null)),
        List.of(new Measure("openers with " + text, new Proportion(40, 50), new Proportion(0, 0))),
        List.of(new Readers(text, 640, 901.2, new Interval(820, 1010))),
        List.of(
            new CampaignEffect(text, control, treatment, difference, chances),
            new CampaignEffect("summer", control, treatment, difference, chances)),
        new BetweenCampaigns(
            2,
            difference,
            new Heterogeneity(2.4, 1, 0.12),
            0.58,
            new Difference(0.03, new Interval(-0.1, 0.16)),
            0.012,
            new Ratio(1.16, 0.05, new Interval(1.06, 1.28)),
            0.003),
        new Details.Observed(difference, "campaign and client known before"));
  }

  private static List<Gate> gates() {
    return List.of(
        new Gate("sample_ratio", true, "50.3 % of the mail went to title_like, 50 % was planned."),
        new Gate("recipient_overlap", true, "No recipient is in both arms."),
        new Gate("prefetch_share", true, "15.9 % and 15.3 % of messages had a prefetch."),
        new Gate("scanned_at_delivery", true, "8.0 % and 7.6 % were scanned at delivery."));
  }

  static NotTestable untested() {
    return new NotTestable(
        "button-names",
        new ArmCounts("generic", Rates.of(1200, 203).counts()),
        new ArmCounts("opaque_id", Rates.of(412, 3).counts()),
        List.of(
            new Gate(
                "sample_ratio",
                false,
                "74.4 % of the mail went to generic, 50 % was planned (p < 0.0001).")),
        Details.NONE,
        "Do not use: 74.4 % of the mail went to generic, 50 % was planned.");
  }

  private static List<AgentRow> agents() {
    return Stream.of(
            new AgentRow("Apple Mail privacy prefetch", new FetchCounts(0, 9120, 0, 0, 0, 0), 0),
            new AgentRow("Gmail image proxy", new FetchCounts(4310, 102, 0, 0, 0, 31), 871),
            new AgentRow("Outlook for Windows", new FetchCounts(1822, 0, 0, 0, 0, 12), 390),
            new AgentRow("Microsoft Defender", new FetchCounts(0, 0, 1650, 0, 0, 0), 0),
            new AgentRow("Thunderbird", new FetchCounts(901, 0, 0, 0, 0, 0), 246),
            new AgentRow("curl", new FetchCounts(0, 0, 0, 377, 0, 0), 0),
            new AgentRow("Slack preview", new FetchCounts(0, 0, 0, 0, 41, 0), 0))
        .toList();
  }
}
