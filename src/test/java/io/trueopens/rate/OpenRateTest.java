package io.trueopens.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OpenRateTest {
  private static final OpenCounts COUNTS = new OpenCounts(210, 40, 30, 200, 20, 500, 10);

  @Test
  void hasDenominatorIntervalAndBounds() {
    OpenRate rate = OpenRate.of(COUNTS).orElseThrow();
    assertThat(rate.counts().delivered()).isEqualTo(1000);
    assertThat(rate.rate()).isEqualTo(0.21);
    // R 4.2.2: prop.test(210, 1000, correct=FALSE)$conf.int
    assertThat(rate.interval().lower()).isCloseTo(0.18588892, within(1e-7));
    assertThat(rate.interval().upper()).isCloseTo(0.23633060, within(1e-7));
    assertThat(rate.atMost()).isEqualTo(0.45);
    assertThat(rate.readAtLeast()).isEqualTo(0.25);
  }

  @Test
  void isNoneWhereNothingWasDelivered() {
    assertThat(OpenRate.of(OpenCounts.NONE)).isEmpty();
  }

  @Test
  void countsAddUp() {
    assertThat(COUNTS.plus(COUNTS)).isEqualTo(new OpenCounts(420, 80, 60, 400, 40, 1000, 20));
    assertThat(COUNTS.plus(OpenCounts.NONE)).isEqualTo(COUNTS);
  }

  @Test
  void refusesCountsThatCannotBe() {
    assertThatThrownBy(() -> new OpenCounts(-1, 0, 0, 0, 0, 0, 0))
        .hasMessageContaining("smallest -1");
    assertThatThrownBy(() -> new OpenCounts(0, 1, 0, 0, 0, 0, 2))
        .hasMessageContaining("engaged 1, engagedPerhapsOpened 2");
  }

  @Test
  void sumsThatHoldHaveNoViolations() {
    RunSums sums = new RunSums(100, 40, 4, 6, 45, 3, 2, 39, 30, 9, 1000, COUNTS);
    assertThat(sums.violations()).isEmpty();
  }

  @Test
  void sumsThatDoNotHoldAreNamed() {
    RunSums sums = new RunSums(101, 40, 4, 6, 45, 3, 2, 41, 30, 9, 999, COUNTS);
    assertThat(sums.violations())
        .containsExactly(
            "lines = tracked + set aside + untracked + not examined + ignored + rejected: 101 is not 100",
            "hits = attributed + unattributed: 41 is not 39",
            "delivered = the six outcomes: 999 is not 1000",
            "hits are at most the tracked lines: 41 > 40");
  }
}
