package io.trueopens.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small version of what {@code src/bench/bounds.sh} prints. */
class BoundsTest {
  private static final int WEEKS = 5;
  private static final long MESSAGES = 600;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"consumer", "business", "apple-heavy"})
  void theTruthLiesWithinTheBounds(String audience) throws IOException {
    for (int seed = 1001; seed <= 1000 + WEEKS; seed++) {
      Path week = folder.resolve(audience + seed);
      BoundedWeek bounded = BoundedWeek.of(Week.of(Scenario.usual(audience, seed, MESSAGES), week));
      assertThat(bounded.counts().delivered()).isGreaterThan(500);
      assertThat(bounded.loaded()).as("seed " + seed).isPositive();
      assertThat(bounded.holds()).as(audience + ", seed " + seed + ": " + bounded).isTrue();
      assertThat(bounded.bias()).isBetween(-0.08, 0.0);
    }
  }
}
