package io.trueopens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for all counts, on seeded random ones and on all corners. */
class StatisticsPropertyTest {
  private static final double TINY = 1e-12;

  static Stream<Stratum> arms() {
    Random random = new Random(20260101);
    List<Stratum> arms = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      arms.add(new Stratum(proportion(random), proportion(random)));
    }
    return arms.stream();
  }

  static Stream<List<Stratum>> strata() {
    Random random = new Random(20260102);
    return Stream.generate(
            () ->
                Stream.generate(() -> new Stratum(proportion(random), proportion(random)))
                    .limit(1 + random.nextInt(6))
                    .toList())
        .limit(200);
  }

  /** From one delivery to 10⁸, with nobody and everybody opening more often than chance. */
  private static Proportion proportion(Random random) {
    long n = Math.max(1, Math.round(Math.pow(10, 8 * random.nextDouble())));
    return switch (random.nextInt(5)) {
      case 0 -> new Proportion(0, n);
      case 1 -> new Proportion(n, n);
      default -> new Proportion((long) (random.nextDouble() * (n + 1)), n);
    };
  }

  private static Stratum swap(Stratum arms) {
    return new Stratum(arms.treatment(), arms.control());
  }

  @ParameterizedTest
  @MethodSource("arms")
  void wilsonHoldsTheRateAndStaysARate(Stratum arms) {
    Interval interval = WilsonInterval.of(arms.control(), 0.95);
    double rate = arms.control().rate();
    assertThat(interval.lower()).isBetween(0.0, rate);
    assertThat(interval.upper()).isBetween(rate, 1.0);
  }

  @ParameterizedTest
  @MethodSource("arms")
  void differencesHoldTheirEstimateAndMirror(Stratum arms) {
    assertMirror(
        NewcombeDifference.of(arms, 0.95).orElseThrow(),
        NewcombeDifference.of(swap(arms), 0.95).orElseThrow());
    assertMirror(
        MiettinenNurminenDifference.of(arms, 0.9).orElseThrow(),
        MiettinenNurminenDifference.of(swap(arms), 0.9).orElseThrow());
  }

  private static void assertMirror(Difference one, Difference other) {
    assertThat(one.interval().lower()).isBetween(-1.0, one.estimate());
    assertThat(one.interval().upper()).isBetween(one.estimate(), 1.0);
    assertThat(other.estimate()).isEqualTo(-one.estimate(), within(TINY));
    assertThat(other.interval().lower()).isEqualTo(-one.interval().upper(), within(TINY));
    assertThat(other.interval().upper()).isEqualTo(-one.interval().lower(), within(TINY));
  }

  @ParameterizedTest
  @MethodSource("arms")
  void swappingTheArmsKeepsEveryP(Stratum arms) {
    Stratum other = swap(arms);
    assertThat(PooledZTest.of(arms).p()).isEqualTo(PooledZTest.of(other).p(), within(TINY));
    assertThat(FisherExact.p(arms))
        .isBetween(0.0, 1.0)
        .isEqualTo(FisherExact.p(other), within(1e-9));
    LabelTest label = new LabelTest(0.5, LabelTest.DEFAULT_CONCENTRATIONS, 0.05);
    assertThat(label.of(arms.control().opens(), arms.treatment().opens()).p())
        .isEqualTo(label.of(arms.treatment().opens(), arms.control().opens()).p(), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("arms")
  void bayesianChancesAddUp(Stratum arms) {
    BetaComparison one = BetaComparison.of(arms, BetaComparison.Prior.UNIFORM);
    BetaComparison other = BetaComparison.of(swap(arms), BetaComparison.Prior.UNIFORM);
    double sum = one.probabilityTreatmentBetter() + other.probabilityTreatmentBetter();
    assertThat(sum).isEqualTo(1, within(1e-8));
    assertThat(one.lossOfTreatment()).isEqualTo(other.lossOfControl(), within(TINY));
    double gain =
        (arms.treatment().opens() + 1.0) / (arms.treatment().delivered() + 2)
            - (arms.control().opens() + 1.0) / (arms.control().delivered() + 2);
    assertThat(one.lossOfControl() - one.lossOfTreatment()).isEqualTo(gain, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("strata")
  void anEmptyCampaignChangesNothing(List<Stratum> strata) {
    List<Stratum> more = new ArrayList<>(strata);
    more.add(new Stratum(new Proportion(0, 0), new Proportion(0, 0)));
    AnytimeComparison comparison = new AnytimeComparison(new ConfidenceSequence(0.05, 5000));
    assertThat(comparison.of(more)).isEqualTo(comparison.of(strata));
    assertThat(CochranMantelHaenszel.of(more)).isEqualTo(CochranMantelHaenszel.of(strata));
    assertThat(MantelHaenszelRatio.of(more, 0.95)).isEqualTo(MantelHaenszelRatio.of(strata, 0.95));
  }

  @ParameterizedTest
  @MethodSource("strata")
  void theAnytimeIntervalLeavesOutZeroExactlyWhenPIsBelowAlpha(List<Stratum> strata) {
    for (double planned : new double[] {10, 5000, 1e8}) {
      ConfidenceSequence sequence = new ConfidenceSequence(0.05, planned);
      if (new AnytimeComparison(sequence).of(strata) instanceof AnytimeResult.Ready ready) {
        Interval interval = ready.reading().interval();
        boolean leavesOutZero = interval.lower() > 0 || interval.upper() < 0;
        assertThat(leavesOutZero).isEqualTo(ready.p() < 0.05);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("strata")
  void theOrderOfCampaignsChangesNothing(List<Stratum> strata) {
    List<Stratum> reversed = new ArrayList<>(strata);
    Collections.reverse(reversed);
    MantelHaenszelDifference one = MantelHaenszelDifference.of(strata).orElseThrow();
    MantelHaenszelDifference other = MantelHaenszelDifference.of(reversed).orElseThrow();
    assertThat(other.estimate()).isEqualTo(one.estimate(), within(TINY));
    assertThat(other.standardError()).isEqualTo(one.standardError(), within(TINY));
  }
}
