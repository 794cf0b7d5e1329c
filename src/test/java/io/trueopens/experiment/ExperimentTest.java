package io.trueopens.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.rate.OpenCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final Design DESIGN = Counted.halves("title", "descriptive", 4000);
  private static final Map<String, Double> THREE =
      Map.of("title", 1.0, "descriptive", 1.0, "opaque", 1.0);

  /** By R: power.prop.test(n = 2000/1.91, p1 = 0.2, power = 0.8), rounded up. */
  private static final String REACH_OF_2000_PER_ARM =
      " A test of the planned size finds a true rise of 5.2 points in 8 of 10 cases, and smaller ones"
          + " less often.";

  private static Counted two(long control, long treatment) {
    return new Counted().arm("a", "title", 1000, control).arm("a", "descriptive", 1000, treatment);
  }

  private static Comparison compare(Design design, Counted counted) {
    return Experiment.compare(design, counted.data()).get(0);
  }

  private static Tested tested(Design design, Counted counted) {
    Comparison comparison = compare(design, counted);
    assertThat(comparison).isInstanceOf(Tested.class);
    return (Tested) comparison;
  }

  private static Gate gate(Comparison comparison, String id) {
    return comparison.gates().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void saysWhichIsOpenedMore() {
    Tested tested = tested(DESIGN, two(200, 300));
    assertThat(tested.kind()).isEqualTo(Tested.Kind.MORE);
    assertThat(tested.difference()).isEqualTo(0.1, within(1e-12));
    assertThat(tested.p()).isLessThan(0.05);
    assertThat(tested.sentence())
        .isEqualTo(
            "'descriptive' is opened more than 'title': +10.0 points (between +4.1 and +15.9). Safe"
                + " to read every morning.");
  }

  @Test
  void swappingTheArmsMirrorsTheVerdict() {
    Tested there = tested(DESIGN, two(200, 300));
    Tested back = tested(Counted.halves("descriptive", "title", 4000), two(200, 300));
    assertThat(back.kind()).isEqualTo(Tested.Kind.LESS);
    assertThat(back.difference()).isEqualTo(-there.difference(), within(1e-12));
    assertThat(back.interval().lower()).isEqualTo(-there.interval().upper(), within(1e-12));
    assertThat(back.p()).isEqualTo(there.p(), within(1e-12));
  }

  @Test
  void leavesASmallDifferenceOpenUntilThePlannedSize() {
    assertThat(tested(DESIGN, two(200, 205)).sentence())
        .isEqualTo(
            "No clear difference yet. With 95\u00a0% confidence the true gap in opens so far is between \u22125.0 and"
                + " +6.0 points. 2\u202f000 of the 4\u202f000 deliveries planned for these two arms are made,"
                + " the last on 31 March 2025; if no more mail is to go out, this is the result once"
                + " its opens are in."
                + REACH_OF_2000_PER_ARM);
    Tested flat = tested(Counted.halves("title", "descriptive", 2000), two(200, 205));
    assertThat(flat.kind()).isEqualTo(Tested.Kind.FLAT);
    assertThat(flat.sentence())
        .isEqualTo(
            "No clear difference at the planned size. With 95\u00a0% confidence any difference in the"
                + " opens seen is smaller than 6.0 points. A test of the planned size finds a true rise of 7.4 points in 8 of 10 cases,"
                + " and smaller ones less often.");
  }

  /** Some mail bounces, so a plan that is sent to the last mail is never delivered to it. */
  @Test
  void thePlanIsCarriedOutAtNineteenTwentieths() {
    assertThat(tested(Counted.halves("title", "descriptive", 2106), two(200, 205)).kind())
        .isEqualTo(Tested.Kind.OPEN);
    assertThat(tested(Counted.halves("title", "descriptive", 2105), two(200, 205)).kind())
        .isEqualTo(Tested.Kind.FLAT);
  }

  /** On the day of a mailing a difference has yet to grow, so nothing bounds it. */
  @Test
  void whileOpensComeInNothingIsFlat() {
    Counted blast = new Counted();
    for (String arm : List.of("title", "descriptive")) {
      LocalDate sent = Counted.MONDAY.plusDays(2);
      blast.day(new ArmDay("a", arm, sent, sent, 5000, 200));
      blast.total(arm, new OpenCounts(200, 0, 0, 0, 0, 4800, 0), List.of());
    }
    Tested tested = tested(Counted.halves("title", "descriptive", 10_000), blast);
    assertThat(tested.kind()).isEqualTo(Tested.Kind.OPEN);
    assertThat(tested.sentence())
        .endsWith(
            "10\u202f000 of the 10\u202f000 deliveries planned for these two arms are made; their opens are"
                + " still coming in.");
  }

  @Test
  void saysHowLongTheRestTakes() {
    Counted weekly = new Counted();
    for (String arm : List.of("title", "descriptive")) {
      for (int week = 0; week < 2; week++) {
        LocalDate sent = Counted.MONDAY.plusDays(3).minusWeeks(week);
        weekly.day(new ArmDay("a", arm, sent, sent, 350, 70));
      }
      weekly.total(arm, new OpenCounts(140, 0, 0, 0, 0, 560, 0), List.of());
    }
    assertThat(tested(DESIGN, weekly).sentence())
        .contains(
            "1\u202f400 of the 4\u202f000 deliveries planned for these two arms are made; at the pace of the"
                + " last 7 days the rest takes about 26 days.");
  }

  @Test
  void saysThatNothingIsSentAnyMore() {
    Counted old = new Counted();
    for (String arm : List.of("title", "descriptive")) {
      LocalDate sent = Counted.MONDAY.minusDays(20);
      old.day(new ArmDay("a", arm, sent, sent, 1000, 0));
      old.day(new ArmDay("a", arm, sent, Counted.MONDAY, 0, 200));
      old.total(arm, new OpenCounts(200, 0, 0, 0, 0, 800, 0), List.of());
    }
    assertThat(tested(DESIGN, old).sentence())
        .contains("are made, the last on 11 March 2025; if no more mail is to go out, this is");
  }

  @Test
  void saysThatTheEffectChanged() {
    Counted turning = new Counted();
    LocalDate monday = Counted.MONDAY;
    LocalDate tuesday = monday.plusDays(1);
    turning.day(new ArmDay("a", "title", monday, monday, 1000, 100));
    turning.day(new ArmDay("a", "descriptive", monday, monday, 1000, 300));
    turning.day(new ArmDay("a", "title", tuesday, tuesday, 9000, 2900));
    turning.day(new ArmDay("a", "descriptive", tuesday, tuesday, 9000, 700));
    for (String arm : List.of("title", "descriptive")) {
      turning.total(arm, new OpenCounts(3000, 0, 0, 0, 0, 7000, 0), List.of());
    }
    Tested tested = tested(DESIGN, turning);
    assertThat(tested.kind()).isEqualTo(Tested.Kind.CHANGED);
    assertThat(tested.sentence())
        .isEqualTo(
            "The effect changed while the mail was out: early days rule out what all days"
                + " together show. Look at it day by day.");
  }

  /** A tenth of the openers comes on the first day, so a tenth of the difference is seen then. */
  @Test
  void opensThatTrickleInAreNoChangedEffect() {
    Counted blast = new Counted();
    long[] title = {40, 160, 200};
    long[] descriptive = {60, 240, 300};
    for (int day = 0; day < 3; day++) {
      LocalDate seen = Counted.MONDAY.plusDays(day);
      long sent = day == 0 ? 4000 : 0;
      blast.day(new ArmDay("a", "title", Counted.MONDAY, seen, sent, title[day]));
      blast.day(new ArmDay("a", "descriptive", Counted.MONDAY, seen, sent, descriptive[day]));
    }
    blast.total("title", new OpenCounts(400, 0, 0, 0, 0, 3600, 0), List.of());
    blast.total("descriptive", new OpenCounts(600, 0, 0, 0, 0, 3400, 0), List.of());
    Tested tested = tested(Counted.halves("title", "descriptive", 8000), blast);
    assertThat(tested.kind()).isEqualTo(Tested.Kind.MORE);
    assertThat(tested.difference()).isEqualTo(0.05, within(1e-12));
    assertThat(tested.interval().lower()).isBetween(0.02, 0.05);
    assertThat(tested.interval().upper()).isBetween(0.05, 0.08);
    assertThat(tested.days())
        .allSatisfy(day -> assertThat(day.difference()).isEqualTo(0.05, within(1e-12)));
  }

  @Test
  void comparesWithinCampaignsAndNeverPools() {
    // In each campaign the arms are equal; pooled, the control would seem far better.
    Counted counted =
        new Counted()
            .arm("loved", "title", 900, 450)
            .arm("loved", "descriptive", 300, 150)
            .arm("ignored", "title", 300, 30)
            .arm("ignored", "descriptive", 900, 90);
    Tested tested = tested(DESIGN, counted);
    assertThat(tested.difference()).isEqualTo(0.0, within(1e-12));
    assertThat(tested.kind()).isEqualTo(Tested.Kind.OPEN);
  }

  @Test
  void waitsForFiveOpensInEveryArm() {
    Comparison comparison = compare(DESIGN, two(100, 3));
    assertThat(comparison).isInstanceOf(NotTestable.class);
    assertThat(comparison.sentence())
        .isEqualTo("Not enough opens yet: 3 of the 5 needed in 'descriptive'.");
  }

  @Test
  void refusesASplitThatWasNotDesigned() {
    Counted counted = new Counted().arm("a", "title", 2000, 400).arm("a", "descriptive", 1500, 400);
    assertThat(compare(DESIGN, counted).sentence())
        .isEqualTo("Do not use: 57.1\u00a0% of the mail went to 'title', 50\u00a0% was planned.");
    assertThat(gate(compare(DESIGN, counted), "sample_ratio").passed()).isFalse();
    Map<String, Double> asSent = Map.of("title", 4.0, "descriptive", 3.0);
    assertThat(tested(Counted.design("title", asSent, 4000), counted).gates())
        .allMatch(Gate::passed);
  }

  @Test
  void refusesRecipientsInSeveralArms() {
    assertThat(compare(DESIGN, two(200, 300).inSeveralArms(7)).sentence())
        .isEqualTo("Do not use: 7 recipients got more than one arm of a campaign.");
    Design drawnOnce = Counted.design("title", DESIGN.weights(), 4000, Assignment.PERSISTENT);
    assertThat(compare(drawnOnce, two(200, 300).inSeveralArms(1)).sentence())
        .isEqualTo("Do not use: 1 recipient got more than one arm of the experiment.");
  }

  @Test
  void anArmThatIsKeptNeedsRecipients() {
    Design drawnOnce = Counted.design("title", DESIGN.weights(), 4000, Assignment.PERSISTENT);
    assertThat(compare(drawnOnce, two(200, 300).withoutRecipient(12)).sentence())
        .isEqualTo(
            "Not testable: the arm was drawn once for each recipient, and 12 messages name no"
                + " recipient.");
    assertThat(tested(drawnOnce, two(200, 300)).kind()).isEqualTo(Tested.Kind.MORE);
  }

  @Test
  void refusesArmsThatMachinesTreatedDifferently() {
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", "", 1000, 200, 200, 300, 100))
            .cell(new ArmCell("a", "descriptive", "", 1000, 300, 300, 300, 300));
    assertThat(compare(DESIGN, counted).sentence())
        .isEqualTo(
            "Do not use: 10.0\u00a0% of 'title' and 30.0\u00a0% of 'descriptive' were scanned at a"
                + " gateway.");
  }

  @Test
  void refusesAnArmThatMachinesNeverTouched() {
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", "", 1000, 200, 200, 300, 0))
            .cell(new ArmCell("a", "descriptive", "", 1000, 300, 300, 300, 300));
    assertThat(compare(DESIGN, counted).sentence())
        .isEqualTo(
            "Do not use: 0.0\u00a0% of 'title' and 30.0\u00a0% of 'descriptive' were scanned at a"
                + " gateway.");
  }

  @Test
  void ofSeveralArmsNamesTheOneThatIsFarthestFromItsPlan() {
    Counted counted =
        new Counted()
            .arm("a", "title", 3440, 700)
            .arm("a", "descriptive", 3430, 700)
            .arm("a", "opaque", 3000, 600);
    Comparison comparison =
        Experiment.compare(Counted.design("title", THREE, 12_000), counted.data()).get(0);
    assertThat(comparison.sentence())
        .startsWith("Do not use: 30.4\u00a0% of the mail went to 'opaque'");
  }

  @Test
  void mailThatOneArmAloneGotOpensNoGuard() {
    Counted counted =
        new Counted()
            .arm("a", "title", 2500, 500)
            .arm("b", "title", 5, 0)
            .arm("b", "descriptive", 5, 4)
            .arm("c", "descriptive", 2500, 500);
    Comparison comparison = compare(DESIGN, counted);
    assertThat(comparison).isInstanceOf(NotTestable.class);
    assertThat(comparison.sentence())
        .isEqualTo("Not enough opens yet: 0 of the 5 needed in 'title'.");
  }

  @Test
  void campaignsThatEverybodyOrNobodyOpenedTellNothing() {
    Counted counted =
        new Counted()
            .arm("a", "title", 10, 10)
            .arm("a", "descriptive", 10, 10)
            .arm("b", "title", 10, 0)
            .arm("b", "descriptive", 10, 0);
    assertThat(compare(DESIGN, counted).sentence())
        .isEqualTo("Not testable: within every campaign everybody opened, or nobody did.");
  }

  /** Day one has 20 and 28 %, all days together 20 and 20.5 %: no difference suits both. */
  @Test
  void anEstimateThatEarlierDaysRuleOutIsNoVerdict() {
    LocalDate wednesday = Counted.MONDAY.plusDays(2);
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", "", 1000, 200, 200, 0, 0))
            .cell(new ArmCell("a", "descriptive", "", 1000, 280, 280, 0, 0))
            .day(new ArmDay("a", "title", wednesday, wednesday, 9000, 1800))
            .day(new ArmDay("a", "descriptive", wednesday, wednesday, 9000, 1770));
    Design design = Counted.halves("title", "descriptive", 5000);
    Tested tested = tested(design, counted);
    assertThat(tested.kind()).isEqualTo(Tested.Kind.CHANGED);
    assertThat(tested.difference()).isBetween(tested.interval().lower(), tested.interval().upper());
  }

  @Test
  void anOpenBeforeTheDayOfDeliveryWaitsForIt() {
    LocalDate sunday = Counted.MONDAY.minusDays(1);
    Counted counted =
        two(200, 300)
            .day(new ArmDay("a", "title", Counted.MONDAY, sunday, 0, 50))
            .day(new ArmDay("a", "descriptive", Counted.MONDAY, sunday, 0, 50));
    Tested tested = tested(DESIGN, counted);
    assertThat(tested.difference()).isEqualTo(0.1, within(1e-12));
    assertThat(tested.days().get(0).day()).isEqualTo(Counted.MONDAY);
    assertThat(tested.days().get(0).difference()).isNotNull();
  }

  @Test
  void refusesArmsWhoseReadersWereOthersBeforehand() {
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", Counted.BLOCKING, 300, 60, 60, 0, 0))
            .cell(new ArmCell("a", "descriptive", Counted.BLOCKING, 450, 90, 90, 0, 0))
            .cell(new ArmCell("a", "title", "", 1700, 340, 340, 0, 0))
            .cell(new ArmCell("a", "descriptive", "", 1550, 340, 340, 0, 0));
    assertThat(compare(DESIGN, counted).sentence())
        .isEqualTo(
            "Do not use: 60.0\u00a0% of the recipients with Thunderbird went to 'descriptive',"
                + " 50\u00a0% was planned.");
  }

  @Test
  void givesNoVerdictWhereChanceDrewNothing() {
    Design observed = Counted.design("title", DESIGN.weights(), 4000, Assignment.NONE);
    Comparison comparison = compare(observed, two(200, 300));
    assertThat(comparison).isInstanceOf(NotTestable.class);
    assertThat(comparison.sentence())
        .isEqualTo(
            "Not testable: the arms were not drawn by chance, so a difference may come from who got"
                + " which.");
    Details.Observed seen = comparison.details().observed();
    assertThat(seen).isNotNull();
    assertThat(seen.difference().estimate()).isEqualTo(0.1, within(1e-12));
    assertThat(seen.within()).isEqualTo("campaign and client known before");
  }

  @Test
  void comparesObservedCampaignsOfOneStyleEachAmongAlikeClients() {
    Design observed = Counted.design("title", DESIGN.weights(), 4000, Assignment.NONE);
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", "Gmail", 900, 450, 0, 0, 0))
            .cell(new ArmCell("a", "title", "Thunderbird", 100, 10, 0, 0, 0))
            .cell(new ArmCell("b", "descriptive", "Gmail", 100, 50, 0, 0, 0))
            .cell(new ArmCell("b", "descriptive", "Thunderbird", 900, 90, 0, 0, 0));
    Details.Observed seen = compare(observed, counted).details().observed();
    assertThat(seen).isNotNull();
    assertThat(seen.difference().estimate()).isEqualTo(0.0, within(1e-12));
    assertThat(seen.within()).isEqualTo("client known before");
  }

  @Test
  void saysThatNothingWasDelivered() {
    assertThat(compare(DESIGN, new Counted()).sentence())
        .isEqualTo("Nothing was delivered to these arms yet.");
  }

  @Test
  void severalArmsShareTheRiskByHolm() {
    Design design = Counted.design("title", THREE, 6000);
    List<Comparison> both =
        Experiment.compare(design, two(200, 300).arm("a", "opaque", 1000, 265).data());
    assertThat(both).extracting(c -> c.treatment().arm()).containsExactly("descriptive", "opaque");
    double alone =
        tested(
                Counted.halves("title", "opaque", 4000),
                new Counted().arm("a", "title", 1000, 200).arm("a", "opaque", 1000, 265))
            .p();
    // The larger effect is held against 2.5 %, then the smaller one against the full 5 %.
    assertThat(((Tested) both.get(1)).p()).isEqualTo(alone, within(1e-12)).isLessThan(0.05);
    assertThat(both)
        .extracting(c -> ((Tested) c).kind())
        .containsExactly(Tested.Kind.MORE, Tested.Kind.MORE);
    Tested weak =
        (Tested)
            Experiment.compare(design, two(200, 205).arm("a", "opaque", 1000, 265).data()).get(1);
    assertThat(weak.p()).isEqualTo(2 * alone, within(1e-12));
  }

  @Test
  void verdictIntervalAndPAgreeForSeveralArms() {
    for (int more = 0; more < 120; more += 3) {
      Design design = Counted.design("title", THREE, 6000);
      Counted counted = two(200, 200 + more).arm("a", "opaque", 1000, 200 + more / 2);
      for (Comparison comparison : Experiment.compare(design, counted.data())) {
        Tested tested = (Tested) comparison;
        boolean clear = tested.kind() == Tested.Kind.MORE;
        assertThat(tested.p() < 0.05).isEqualTo(clear);
        assertThat(tested.interval().lower() > 0).isEqualTo(clear);
      }
    }
  }

  @Test
  void theSeriesHasADayForEachDayUpToTheReport() {
    List<DayPoint> points = tested(DESIGN, two(200, 300)).days();
    assertThat(points)
        .extracting(point -> Counted.MONDAY.until(point.day()).getDays())
        .containsExactly(0, 1, 2, 3);
    assertThat(points.get(0).difference()).isNull();
    assertThat(points.get(0).p()).isEqualTo(1);
    assertThat(points.get(1).interval()).isNotNull();
  }

  @Test
  void thePrimaryPopulationIsTheOneThatWasNamed() {
    Design primary =
        new Design(
            "names",
            "title",
            DESIGN.weights(),
            4000,
            Assignment.PER_CAMPAIGN,
            List.of(Counted.BLOCKING));
    Counted counted =
        new Counted()
            .cell(new ArmCell("a", "title", Counted.BLOCKING, 500, 100, 90, 0, 0))
            .cell(new ArmCell("a", "descriptive", Counted.BLOCKING, 500, 160, 120, 0, 0));
    Details details = compare(primary, counted).details();
    assertThat(details.clients()).containsExactly("Thunderbird");
    assertThat(details.campaigns()).extracting(c -> c.control().opens()).containsExactly(100L);
  }
}
