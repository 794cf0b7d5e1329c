package io.trueopens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small version of what {@code src/bench/evaluate.sh} prints. */
class EvaluationTest {
  private static final long MESSAGES = 800;

  @TempDir private Path folder;

  private Score score(String audience, double residential, Evidence without) throws IOException {
    Score score = new Score();
    Path week = folder.resolve(without.name());
    score.add(Week.of(new Scenario(audience, residential, 21, MESSAGES), week), without);
    assertThat(score.messages.total()).isBetween(700L, MESSAGES);
    return score;
  }

  @ParameterizedTest
  @ValueSource(strings = {"consumer", "business", "apple-heavy"})
  void fewDecidedMessagesAreWrong(String audience) throws IOException {
    Score score = score(audience, 0.05, Evidence.ALL);
    assertThat(score.decided).isGreaterThan(80);
    assertThat(score.machinesAsPeoplePercent()).isLessThanOrEqualTo(2);
    assertThat(score.peopleMissedPercent()).isLessThanOrEqualTo(2);
    assertThat(score.abstainedPercent()).isLessThan(10);
    assertThat(score.prefetchesAsPeople).isZero();
    assertThat(score.proxiesAsMachines).isZero();
  }

  /** Residential scanners follow links late; without behaviour they would be undecided. */
  @Test
  void behaviourDecidesWhatTimeAndNetworksLeaveOpen() throws IOException {
    Score with = score("business", 0.1, Evidence.ALL);
    Score without = score("business", 0.1, Evidence.BEHAVIOUR);
    assertThat(with.abstainedOutsideApple * 2).isLessThan(without.abstainedOutsideApple);
  }
}
