package io.trueopens.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often the interval holds the probability that the counts were drawn with. */
class CoverageTest {
  private static final int RUNS = 2000;

  /** With perfect labels, so that chance is all there is. */
  @Test
  void theIntervalHoldsTheProbabilityInNineteenOfTwentyRuns() {
    Random random = new Random(19);
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      int delivered = 300 + random.nextInt(1500);
      double probability = 0.05 + 0.45 * random.nextDouble();
      OpenRate rate = OpenRate.of(counts(random, delivered, probability)).orElseThrow();
      boolean holds =
          rate.interval().lower() <= probability && probability <= rate.interval().upper();
      covered += holds ? 1 : 0;
    }
    assertThat((double) covered / RUNS).isBetween(0.94, 0.96);
  }

  private static OpenCounts counts(Random random, int delivered, double probability) {
    int opened = 0;
    for (int i = 0; i < delivered; i++) {
      opened += random.nextDouble() < probability ? 1 : 0;
    }
    return new OpenCounts(opened, 0, 0, 0, 0, delivered - opened, 0);
  }
}
