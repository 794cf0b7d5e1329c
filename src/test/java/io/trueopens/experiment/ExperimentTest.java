package io.trueopens.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.rate.OpenCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 31);
  private static final Design DESIGN =
      new Design("names", "title", Map.of("title", 1.0, "descriptive", 1.0), 4000, true);

  private final List<ArmDay> days = new ArrayList<>();
  private final List<ArmHealth> health = new ArrayList<>();
  private final Map<String, OpenCounts> totals = new HashMap<>();

  /** A campaign that was sent on Monday, of which some were opened on Tuesday. */
  private void arm(String campaign, String arm, long delivered, long opened) {
    days.add(new ArmDay(campaign, arm, MONDAY, delivered, 0));
    days.add(new ArmDay(campaign, arm, MONDAY.plusDays(1), 0, opened));
    health.add(new ArmHealth(campaign, arm, delivered, delivered / 3, delivered / 10));
    totals.merge(arm, new OpenCounts(opened, 0, 0, 0, 0, delivered - opened, 0), OpenCounts::plus);
  }

  private ExperimentData data(long inSeveralArms) {
    return new ExperimentData(days, health, totals, inSeveralArms, MONDAY.plusDays(3));
  }

  private Comparison compare(Design design) {
    return Experiment.compare(design, data(0)).get(0);
  }

  private Tested tested(Design design) {
    Comparison comparison = compare(design);
    assertThat(comparison).isInstanceOf(Tested.class);
    return (Tested) comparison;
  }

  @Test
  void saysWhichIsOpenedMore() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 300);
    Tested tested = tested(DESIGN);
    assertThat(tested.kind()).isEqualTo(Tested.Kind.MORE);
    assertThat(tested.difference()).isEqualTo(0.1, within(1e-12));
    assertThat(tested.p()).isLessThan(0.05);
    assertThat(tested.sentence())
        .startsWith("'descriptive' is opened more than 'title': +10.0 points (between +")
        .endsWith("Safe to read every morning.");
  }

  @Test
  void swappingTheArmsMirrorsTheVerdict() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 300);
    Tested there = tested(DESIGN);
    Tested back =
        tested(new Design("names", "descriptive", DESIGN.weights(), DESIGN.planned(), true));
    assertThat(back.kind()).isEqualTo(Tested.Kind.LESS);
    assertThat(back.difference()).isEqualTo(-there.difference(), within(1e-12));
    assertThat(back.interval().lower()).isEqualTo(-there.interval().upper(), within(1e-12));
    assertThat(back.p()).isEqualTo(there.p(), within(1e-12));
  }

  @Test
  void leavesASmallDifferenceOpenUntilThePlannedSize() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 205);
    assertThat(tested(DESIGN).sentence())
        .startsWith("No clear difference yet. The true gap is probably between \u2212")
        .endsWith("at the pace so far about 4 days to the planned size.");
    Design smaller = new Design("names", "title", DESIGN.weights(), 2000, true);
    assertThat(tested(smaller).kind()).isEqualTo(Tested.Kind.FLAT);
    assertThat(tested(smaller).sentence()).startsWith("No clear difference at the planned size.");
  }

  @Test
  void comparesWithinCampaignsAndNeverPools() {
    // In each campaign the arms are equal; pooled, the control would seem far better.
    arm("loved", "title", 900, 450);
    arm("loved", "descriptive", 300, 150);
    arm("ignored", "title", 300, 30);
    arm("ignored", "descriptive", 900, 90);
    Tested tested = tested(DESIGN);
    assertThat(tested.difference()).isEqualTo(0.0, within(1e-12));
    assertThat(tested.kind()).isEqualTo(Tested.Kind.OPEN);
  }

  @Test
  void waitsForFiveOpensInEveryArm() {
    arm("a", "title", 500, 100);
    arm("a", "descriptive", 500, 3);
    assertThat(compare(DESIGN))
        .isInstanceOf(NotTestable.class)
        .extracting(Comparison::sentence)
        .isEqualTo("Not enough opens yet: 3 of the 5 needed in 'descriptive'.");
  }

  @Test
  void refusesASplitThatWasNotDesigned() {
    arm("a", "title", 2000, 400);
    arm("a", "descriptive", 1500, 400);
    assertThat(compare(DESIGN).sentence())
        .startsWith(
            "Do not use: 42.9\u00a0% of the mail went to descriptive, 50.0\u00a0% was planned");
    assertThat(compare(DESIGN).gates().get(0))
        .extracting(Gate::id, Gate::passed)
        .containsExactly("sample_ratio", false);
  }

  @Test
  void acceptsTheSameSplitWhenItWasDesigned() {
    arm("a", "title", 2000, 400);
    arm("a", "descriptive", 1500, 400);
    Map<String, Double> weights = Map.of("title", 4.0, "descriptive", 3.0);
    assertThat(tested(new Design("names", "title", weights, 4000, true)).gates())
        .allMatch(Gate::passed);
  }

  @Test
  void refusesRecipientsInSeveralArms() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 300);
    Comparison comparison = Experiment.compare(DESIGN, data(7)).get(0);
    assertThat(comparison.sentence())
        .isEqualTo("Do not use: 7 recipients got more than one arm of a campaign.");
  }

  @Test
  void refusesArmsThatMachinesTreatedDifferently() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 300);
    health.clear();
    health.add(new ArmHealth("a", "title", 1000, 300, 100));
    health.add(new ArmHealth("a", "descriptive", 1000, 300, 300));
    assertThat(compare(DESIGN).sentence())
        .isEqualTo(
            "Do not use: 10.0\u00a0% of title and 30.0\u00a0% of descriptive were scanned at a"
                + " gateway.");
  }

  @Test
  void givesNoVerdictWhereChanceDrewNothing() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 300);
    Design observed = new Design("names", "title", DESIGN.weights(), 4000, false);
    assertThat(compare(observed)).isInstanceOf(NotTestable.class);
    assertThat(compare(observed).sentence()).startsWith("Not testable: the arms were not drawn");
  }

  @Test
  void saysThatNothingWasDelivered() {
    assertThat(compare(DESIGN).sentence()).isEqualTo("Nothing was delivered to these arms yet.");
  }

  @Test
  void dividesTheRiskOfAFalseVerdictAmongSeveralArms() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 262);
    double alone = tested(DESIGN).interval().upper() - tested(DESIGN).interval().lower();
    arm("a", "opaque", 1000, 200);
    Map<String, Double> three = Map.of("title", 1.0, "descriptive", 1.0, "opaque", 1.0);
    Design design = new Design("names", "title", three, 6000, true);
    List<Comparison> both = Experiment.compare(design, data(0));
    assertThat(both).extracting(c -> c.treatment().arm()).containsExactly("descriptive", "opaque");
    Tested one = (Tested) both.get(0);
    assertThat(one.interval().upper() - one.interval().lower()).isGreaterThan(alone);
  }

  @Test
  void theSeriesHasADayForEachDayUpToTheReport() {
    arm("a", "title", 1000, 200);
    arm("a", "descriptive", 1000, 300);
    List<DayPoint> points = tested(DESIGN).days();
    assertThat(points)
        .extracting(DayPoint::day)
        .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
    assertThat(points.get(0).difference()).isNull();
    assertThat(points.get(0).p()).isEqualTo(1);
    assertThat(points.get(1).interval()).isNotNull();
  }
}
