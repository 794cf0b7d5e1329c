package io.trueopens.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for all counts: seeded random ones, and all corners from 1 to 10⁸. */
class ExperimentPropertyTest {
  private static final Design DESIGN = Counted.halves("title", "descriptive", 4000);

  /** Opens and deliveries of the control, then of the treatment, for some campaigns. */
  static Stream<List<long[]>> experiments() {
    Random random = new Random(20260303);
    Stream<List<long[]>> drawn =
        Stream.generate(
                () -> {
                  List<long[]> campaigns = new ArrayList<>();
                  for (int i = 0; i <= random.nextInt(3); i++) {
                    long n = 1 + random.nextInt(3000);
                    campaigns.add(
                        new long[] {
                          random.nextInt((int) n + 1), n, random.nextInt((int) n + 1), n
                        });
                  }
                  return campaigns;
                })
            .limit(60);
    Stream<List<long[]>> corners =
        LongStream.of(1, 5, 100, 100_000_000)
            .boxed()
            .flatMap(
                n ->
                    Stream.of(
                        List.of(new long[] {0, n, 0, n}),
                        List.of(new long[] {n, n, n, n}),
                        List.of(new long[] {0, n, n, n}),
                        List.of(new long[] {n / 2, n, n - n / 3, n})));
    return Stream.concat(drawn, corners);
  }

  private static Counted counted(List<long[]> campaigns) {
    Counted counted = new Counted();
    for (int i = 0; i < campaigns.size(); i++) {
      long[] c = campaigns.get(i);
      counted
          .arm("campaign " + i, "title", c[1], c[0])
          .arm("campaign " + i, "descriptive", c[3], c[2]);
    }
    return counted;
  }

  private static Comparison compare(Design design, Counted counted) {
    return Experiment.compare(design, counted.data()).get(0);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void swappingTheArmsMirrorsAllButP(List<long[]> campaigns) {
    Comparison there = compare(DESIGN, counted(campaigns));
    Comparison back = compare(Counted.halves("descriptive", "title", 4000), counted(campaigns));
    assertThat(back.getClass()).isEqualTo(there.getClass());
    if (there instanceof Tested one && back instanceof Tested other) {
      assertThat(other.difference()).isEqualTo(-one.difference(), within(1e-12));
      assertThat(other.interval().lower()).isEqualTo(-one.interval().upper(), within(1e-12));
      assertThat(other.interval().upper()).isEqualTo(-one.interval().lower(), within(1e-12));
      assertThat(other.p()).isEqualTo(one.p(), within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void anEmptyCampaignChangesNothing(List<long[]> campaigns) {
    Counted more = counted(campaigns).arm("zero", "title", 0, 0).arm("zero", "descriptive", 0, 0);
    assertThat(compare(DESIGN, more)).isEqualTo(compare(DESIGN, counted(campaigns)));
  }

  /** A verdict has finite numbers; where there can be none, the reason is given instead. */
  @ParameterizedTest
  @MethodSource("experiments")
  void everyVerdictIsFiniteOrHasAReason(List<long[]> campaigns) {
    Comparison comparison = compare(DESIGN, counted(campaigns));
    assertThat(comparison.sentence()).isNotBlank().doesNotContain("NaN", "Infinity");
    if (comparison instanceof Tested tested) {
      assertThat(tested.difference()).isBetween(-1.0, 1.0);
      assertThat(tested.interval().lower()).isFinite();
      assertThat(tested.interval().upper()).isFinite();
      assertThat(tested.p()).isBetween(0.0, 1.0);
    }
    assertThat(comparison.details().campaigns())
        .allSatisfy(effect -> assertThat(effect.difference().estimate()).isBetween(-1.0, 1.0));
  }
}
