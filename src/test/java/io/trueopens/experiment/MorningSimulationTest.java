package io.trueopens.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.experiment.MorningRates.GateRun;
import io.trueopens.experiment.MorningRates.Run;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The small version of src/bench/mornings.sh. Limits allow for three standard errors of so few
 * runs, and what is known to be worse must show, so that the simulation itself is tested.
 */
class MorningSimulationTest {
  private static final int RUNS = 600;
  private static final MorningRates RATES = new MorningRates(RUNS, 1);

  /** The limit, and three standard errors of a rate at the limit: 5 % becomes 7.7 %. */
  private static double most(double limit, int runs) {
    return limit + 3 * Math.sqrt(limit * (1 - limit) / runs);
  }

  private static <T> double share(List<T> runs, Predicate<T> hit) {
    return (double) runs.stream().filter(hit).count() / runs.size();
  }

  static Stream<MorningCase> nulls() {
    return MorningCase.nulls().stream();
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void looksEveryMorningWithoutFalseAlarms(MorningCase one) {
    List<Run> runs = RATES.runs(one);
    assertThat(share(runs, Run::verdict)).isLessThan(most(0.05, RUNS));
    assertThat(share(runs, Run::missed)).isLessThan(most(0.05, RUNS));
    assertThat(share(runs, Run::label)).isLessThan(most(0.05, RUNS));
    assertThat(share(runs, Run::dailyZ)).isGreaterThan(0.08);
  }

  @Test
  void everyMailOfAHabitLooksLikeAnEffect() {
    assertThat(share(RATES.runs(MorningCase.repeats()), Run::verdict)).isGreaterThan(0.2);
  }

  /** 46 % by an independent simulation with 20,000 runs. */
  @Test
  void findsATrueDifferenceAsOftenAsPlanned() {
    List<Run> runs = RATES.runs(MorningCase.differences().get(0));
    assertThat(share(runs, Run::verdict)).isBetween(0.46 - 0.061, 0.46 + 0.061);
    assertThat(share(runs, Run::missed)).isLessThan(most(0.05, RUNS));
  }

  @Test
  void coversADifferenceWhoseOpensTrickleIn() {
    for (MorningCase blast : MorningCase.differences().subList(1, 3)) {
      assertThat(share(RATES.runs(blast), Run::missed)).isLessThan(most(0.05, RUNS));
    }
  }

  @Test
  void checksPassWhereNamesTrulyWork() {
    MorningRates few = new MorningRates(150, 2);
    List<GateRun> runs = few.gates(0.2, 0.3);
    assertThat(share(runs, GateRun::fired)).isLessThan(most(0.01, 150));
    assertThat(share(runs, GateRun::found)).isGreaterThan(0.9);
  }
}
