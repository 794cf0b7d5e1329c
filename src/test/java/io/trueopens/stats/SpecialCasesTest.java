package io.trueopens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Empty arms, unbounded ratios, impossible arguments, huge counts. */
class SpecialCasesTest {
  private static final Proportion NOTHING = new Proportion(0, 0);

  private static Stratum arms(long x1, long n1, long x2, long n2) {
    return new Stratum(new Proportion(x1, n1), new Proportion(x2, n2));
  }

  @Test
  void impossibleCountsAreNamedWithTheirBound() {
    assertThatThrownBy(() -> new Proportion(11, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("opens must lie from 0 to 10, got 11");
    assertThatThrownBy(() -> new Proportion(0, -1)).hasMessageContaining("got -1");
    assertThatThrownBy(() -> new Chapman.Captures(4, 3, 5))
        .hasMessage("seen by both must lie from 0 to 3, got 5");
    assertThatThrownBy(() -> new OpenRateBounds.Seen(10, 5, 4, 2))
        .hasMessage("unobservable must lie from 0 to 1, got 2");
  }

  @Test
  void impossibleProbabilitiesAreNamedWithTheirBound() {
    assertThatThrownBy(() -> WilsonInterval.of(new Proportion(1, 2), 95))
        .hasMessage("confidence must lie between 0 and 1, got 95.0");
    assertThatThrownBy(() -> PAdjust.holm(0.1, Double.NaN))
        .hasMessage("p must lie from 0 to 1, got NaN");
    assertThatThrownBy(() -> new Study(0.1, 0))
        .hasMessage("variance must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> new SampleSize(0.05, 0.8).perArm(0.2, 0.2))
        .hasMessage("the rates must differ, both are 0.2");
    assertThatThrownBy(() -> new ConfidenceSequence(0.05, 0))
        .hasMessage("planned deliveries must be above 0 and finite, got 0.0");
  }

  @Test
  void withoutDeliveriesEveryRateIsPossible() {
    assertThat(WilsonInterval.of(NOTHING, 0.95)).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(NOTHING::rate).hasMessageContaining("delivered must lie from 1");
  }

  @Test
  void anEmptyArmIsNotComparedAndNeverSignificant() {
    Stratum empty = new Stratum(NOTHING, new Proportion(3, 10));
    assertThat(NewcombeDifference.of(empty, 0.95)).isEmpty();
    assertThat(MiettinenNurminenDifference.of(empty, 0.95)).isEmpty();
    assertThat(RiskRatio.of(empty, 0.95)).isEmpty();
    assertThat(PooledZTest.of(empty).p()).isEqualTo(1);
    assertThat(FisherExact.p(empty)).isEqualTo(1);
    assertThat(MantelHaenszelDifference.of(List.of(empty))).isEmpty();
  }

  @Test
  void nobodyAgainstNobodyIsNoDifference() {
    Stratum none = arms(0, 50, 0, 60);
    assertThat(PooledZTest.of(none)).isEqualTo(new PooledZTest(0, 1));
    assertThat(ChiSquareTest.of(none)).isEqualTo(new ChiSquareTest(0, 1, 1));
    assertThat(CochranMantelHaenszel.of(List.of(none)).p()).isEqualTo(1);
    assertThat(FisherExact.p(none)).isEqualTo(1);
    assertThat(RiskRatio.of(none, 0.95)).isEmpty();
  }

  @Test
  void aRatioOverNothingIsInfinite() {
    RiskRatio ratio = RiskRatio.of(arms(0, 10, 3, 10), 0.95).orElseThrow();
    assertThat(ratio.ratio()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(ratio.interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
    assertThat(MantelHaenszelOddsRatio.unbounded(List.of(arms(0, 10, 3, 10))))
        .contains(Double.POSITIVE_INFINITY);
  }

  @Test
  void theGuardSaysWhatIsMissing() {
    AnytimeComparison comparison = new AnytimeComparison(new ConfidenceSequence(0.05, 5000));
    assertThat(reason(comparison, arms(4, 100, 50, 100)))
        .isEqualTo(AnytimeResult.Reason.TOO_FEW_OPENERS);
    assertThat(reason(comparison, arms(50, 100, 96, 100)))
        .isEqualTo(AnytimeResult.Reason.TOO_FEW_NON_OPENERS);
    assertThat(reason(comparison, arms(0, 0, 5, 10)))
        .isEqualTo(AnytimeResult.Reason.NOTHING_TO_COMPARE);
    assertThat(reason(comparison, arms(9, 9, 9, 9), arms(0, 9, 0, 9)))
        .isEqualTo(AnytimeResult.Reason.NO_SPREAD);
    assertThat(reason(comparison, arms(500, 2500, 0, 0), arms(0, 5, 4, 5), arms(0, 0, 500, 2500)))
        .isEqualTo(AnytimeResult.Reason.TOO_FEW_OPENERS);
  }

  @Test
  void aCampaignOfTwoMailsMakesNoInfiniteSpread() {
    List<Stratum> strata =
        List.of(arms(20, 100, 30, 100), arms(25, 100, 28, 100), arms(0, 1, 1, 1));
    Heterogeneity all = MantelHaenszelDifference.of(strata).orElseThrow().heterogeneity(strata);
    assertThat(all.q()).isFinite();
    assertThat(all.p()).isBetween(0.1, 1.0);
  }

  private static AnytimeResult.Reason reason(AnytimeComparison comparison, Stratum... strata) {
    return ((AnytimeResult.NotReady) comparison.of(List.of(strata))).reason();
  }

  @Test
  void anEffectThatTurnsAroundEmptiesTheRunningIntersection() {
    List<DailySequence.Day> days =
        DailySequence.of(
            List.of(List.of(arms(100, 1000, 300, 1000)), List.of(arms(3000, 10000, 1000, 10000))),
            new AnytimeComparison(new ConfidenceSequence(0.05, 5000)));
    assertThat(days.get(0).running().orElseThrow().isEmpty()).isFalse();
    assertThat(days.get(1).running().orElseThrow().isEmpty()).isTrue();
    assertThat(days.get(1).smallestP()).isLessThanOrEqualTo(days.get(0).smallestP());
  }

  /** 3.035 and 1.91: the project's planning figures, from the closed form at N = N*. */
  @Test
  void lookingDailyCostsTwiceTheMail() {
    assertThat(new ConfidenceSequence(0.05, 5000).criticalValue(5000))
        .isEqualTo(3.035, within(0.0005));
    assertThat(new SampleSize(0.05, 0.8).sequentialInflation()).isEqualTo(1.91, within(0.005));
  }

  /** The inverse of R's power.prop.test(p1=.2, p2=.22, power=.8)$n = 6509.4667. */
  @Test
  void theDetectableRiseIsTheInverseOfTheSampleSize() {
    SampleSize plan = new SampleSize(0.05, 0.8);
    assertThat(plan.minimumDetectableRise(0.2, 6509.466678513711).orElseThrow())
        .isEqualTo(0.02, within(1e-10));
    assertThat(plan.minimumDetectableRise(0.9, 3)).isEmpty();
  }

  @Test
  void mailInAnArmOfWeightZeroContradictsTheDesign() {
    List<SampleRatioMismatch.Arm> arms =
        List.of(
            new SampleRatioMismatch.Arm(50, 0.5),
            new SampleRatioMismatch.Arm(50, 0.5),
            new SampleRatioMismatch.Arm(1, 0));
    assertThat(SampleRatioMismatch.sequential(arms, 10_000).isAlarm()).isTrue();
    assertThat(SampleRatioMismatch.chiSquare(arms))
        .isEqualTo(new SampleRatioMismatch.ChiSquare(Double.POSITIVE_INFINITY, 1, 0));
    assertThat(SampleRatioMismatch.chiSquare(arms.subList(0, 2)).p()).isEqualTo(1);
  }

  @Test
  void boundsOfADifferenceAreTheWorstOfBoth() {
    OpenRateBounds control = OpenRateBounds.of(new OpenRateBounds.Seen(100, 20, 30, 0), 0.95);
    OpenRateBounds treatment = OpenRateBounds.of(new OpenRateBounds.Seen(100, 25, 30, 0), 0.95);
    Interval difference = OpenRateBounds.difference(control, treatment);
    assertThat(difference.lower()).isEqualTo(-0.25, within(1e-12));
    assertThat(difference.upper()).isEqualTo(0.35, within(1e-12));
  }

  @Test
  void hundredsOfMillionsOfDeliveriesTakeNoTime() {
    Stratum huge = arms(50_000_000, 100_000_000, 50_010_000, 100_000_000);
    Assertions.assertTimeout(Duration.ofSeconds(2), () -> FisherExact.p(huge));
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> BetaComparison.of(huge, BetaComparison.Prior.UNIFORM));
    assertThat(FisherExact.p(huge)).isEqualTo(PooledZTest.of(huge).p(), within(1e-4));
    assertThat(FisherExact.p(arms(0, 100_000_000, 100_000_000, 100_000_000))).isEqualTo(0);
  }
}
