package io.trueopens.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.Chapman;
import io.trueopens.stats.PAdjust;
import io.trueopens.stats.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What stands beside a verdict. */
class DetailsTest {
  private static final Design DESIGN = Counted.halves("title", "descriptive", 4000);

  private static Details details(Counted counted) {
    return Experiment.compare(DESIGN, counted.data()).get(0).details();
  }

  private static Counted campaigns() {
    return new Counted()
        .arm("a", "title", 1000, 200)
        .arm("a", "descriptive", 1000, 230)
        .arm("b", "title", 500, 50)
        .arm("b", "descriptive", 500, 60)
        .arm("c", "title", 20, 0)
        .arm("c", "descriptive", 0, 0);
  }

  @Test
  void campaignsStandByThemselves() {
    Details details = details(campaigns());
    assertThat(details.campaigns()).extracting(CampaignEffect::campaign).containsExactly("a", "b");
    CampaignEffect a = details.campaigns().get(0);
    assertThat(a.difference().estimate()).isEqualTo(0.03, within(1e-12));
    assertThat(a.chances().probabilityTreatmentBetter()).isBetween(0.9, 0.97);
    BetweenCampaigns between = details.between();
    assertThat(between).isNotNull();
    assertThat(between.campaigns()).isEqualTo(2);
    // (0.03·500 + 0.02·250)/750
    assertThat(between.common().estimate()).isEqualTo(0.02667, within(1e-5));
    assertThat(between.iSquared()).isZero();
    assertThat(between.spread()).isZero();
    assertThat(between.finalP()).isBetween(0.05, 0.1);
  }

  @Test
  void oneCampaignIsNotSpreadOverCampaigns() {
    Counted one = new Counted().arm("a", "title", 100, 20).arm("a", "descriptive", 100, 20);
    assertThat(details(one).between()).isNull();
  }

  /**
   * Python 3.11, with lb(a, b) = lgamma(a) + lgamma(b) - lgamma(a + b): {@code
   * 4/sum(exp(lb(k/2+300, k/2+200) - lb(k/2, k/2) + 500*log(2)) for k in (20, 200, 2000, 20000))}.
   */
  @Test
  void theSecondOpinionIsTheLabelTest() {
    SecondOpinion opinion =
        details(new Counted().arm("a", "title", 1000, 200).arm("a", "descriptive", 1000, 300))
            .opinion();
    assertThat(opinion).isNotNull();
    assertThat(opinion.p()).isEqualTo(0.0010384996761, within(1e-9));
    assertThat(opinion.ratios()).isNotNull();
    assertThat(opinion.ratios().lower()).isGreaterThan(1);
  }

  @Test
  void segmentsAreByTheClientKnownBefore() {
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", Counted.BLOCKING, 400, 40, 20, 0, 0))
            .cell(new ArmCell("a", "descriptive", Counted.BLOCKING, 400, 90, 80, 0, 0))
            .cell(new ArmCell("a", "title", "", 600, 160, 150, 0, 0))
            .cell(new ArmCell("a", "descriptive", "", 600, 165, 150, 0, 0));
    List<Segment> segments = details(counted).segments();
    assertThat(segments)
        .extracting(Segment::name)
        .containsExactly(
            "opened within 24 hours",
            "clients that block images at first",
            "known to use Thunderbird",
            "no client known before");
    assertThat(segments.get(0).treatment()).isEqualTo(new Proportion(230, 1000));
    assertThat(segments.get(1).control()).isEqualTo(new Proportion(40, 400));
    List<Segment.Test> tests = segments.stream().map(Segment::test).toList();
    double[] p = tests.stream().mapToDouble(Segment.Test::p).toArray();
    assertThat(tests.stream().mapToDouble(Segment.Test::adjustedP).toArray())
        .isEqualTo(PAdjust.benjaminiHochberg(p));
  }

  /** What was not tested is no test among the others. */
  @Test
  void aSegmentWithTooFewOpensIsNotTested() {
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", "Gmail", 20, 4, 4, 0, 0))
            .cell(new ArmCell("a", "descriptive", "Gmail", 20, 6, 6, 0, 0))
            .cell(new ArmCell("a", "title", "", 600, 160, 90, 0, 0))
            .cell(new ArmCell("a", "descriptive", "", 600, 220, 150, 0, 0));
    List<Segment> segments = details(counted).segments();
    assertThat(segments)
        .filteredOn(segment -> segment.test() == null)
        .extracting(Segment::name)
        .containsExactly("known to use Gmail");
    double[] p =
        segments.stream()
            .map(Segment::test)
            .filter(Objects::nonNull)
            .mapToDouble(Segment.Test::p)
            .toArray();
    assertThat(p).hasSize(2);
    assertThat(segments.get(0).test())
        .extracting(Segment.Test::adjustedP)
        .isEqualTo(PAdjust.benjaminiHochberg(p)[0]);
  }

  @Test
  void tellsHowMuchMailWentWhereANameCanMoveAReader() {
    Counted counted = new Counted();
    for (String arm : List.of("title", "descriptive")) {
      counted
          .cell(new ArmCell("a", arm, Counted.BLOCKING, 25, 6, 6, 0, 0))
          .cell(new ArmCell("a", arm, "Gmail", 50, 20, 20, 0, 0))
          .cell(new ArmCell("a", arm, "", 100, 20, 20, 0, 0));
    }
    assertThat(details(counted).reach()).isEqualTo(new Details.Reach(50, 150));
    assertThat(details(new Counted().arm("a", "title", 9, 1).arm("a", "descriptive", 9, 1)).reach())
        .as("no client is known")
        .isNull();
  }

  @Test
  void theMechanismIsShownAndNeverStopsAVerdict() {
    Counted counted = new Counted();
    for (String arm : List.of("title", "descriptive")) {
      counted.arm("a", arm, 1000, 200);
    }
    ExperimentData before = counted.data();
    Map<String, ArmTotals> totals =
        Map.of(
            "title",
            arm(new Chapman.Captures(100, 50, 10), 30, Map.of("Gmail image proxy", 150L)),
            "descriptive",
            arm(new Chapman.Captures(150, 50, 40), 90, Map.of("Thunderbird", 120L)));
    ExperimentData data =
        new ExperimentData(
            before.days(), before.cells(), totals, 0, 0, before.blockingClients(), before.until());
    Comparison comparison = Experiment.compare(DESIGN, data).get(0);
    assertThat(comparison).isInstanceOf(Tested.class);
    assertThat(comparison.details().mechanism())
        .containsExactly(
            new Measure(
                "image loaded, of readers who clicked, downloaded or viewed, in mail that no"
                    + " machine fetched",
                new Proportion(10, 50),
                new Proportion(40, 50)),
            new Measure(
                "something unknown fetched, of all delivered",
                new Proportion(30, 1000),
                new Proportion(90, 1000)),
            new Measure(
                "openers with Gmail image proxy", new Proportion(150, 200), new Proportion(0, 200)),
            new Measure(
                "openers with Thunderbird", new Proportion(0, 200), new Proportion(120, 200)));
    // (101·51)/11 − 1
    assertThat(comparison.details().readers().get(0).estimate())
        .isEqualTo(467.2727, within(0.0001));
  }

  private static ArmTotals arm(Chapman.Captures captures, long unknown, Map<String, Long> openers) {
    OpenCounts counts = new OpenCounts(200, 0, 0, 0, 0, 800, 0);
    return new ArmTotals(counts, 900, captures, unknown, new TreeMap<>(openers), List.of());
  }

  @Test
  void aRefusedNameIsAWarningBesideTheVerdict() {
    Counted counted = new Counted().arm("a", "title", 1000, 200).arm("a", "descriptive", 1000, 300);
    counted.total(
        "title", OpenCounts.NONE, List.of("\"p1x1.gif\" fits \"/p1x1.gif\" of EasyPrivacy"));
    Comparison comparison = Experiment.compare(DESIGN, counted.data()).get(0);
    assertThat(comparison).isInstanceOf(Tested.class);
    assertThat(comparison.details().warnings())
        .containsExactly(
            "Blockers refuse an image of 'title', whatever its readers do: \"p1x1.gif\" fits"
                + " \"/p1x1.gif\" of EasyPrivacy. A lower rate of this arm may be blocking.");
  }
}
