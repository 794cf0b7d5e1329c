package io.trueopens.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.stats.Interval;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void countsAreGroupedByNarrowSpaces() {
    assertThat(Numbers.count(0)).isEqualTo("0");
    assertThat(Numbers.count(3_746_457)).isEqualTo("3\u202f746\u202f457");
    assertThat(Numbers.counted(1, "message", "messages")).isEqualTo("1 message");
    assertThat(Numbers.counted(1200, "message", "messages")).isEqualTo("1\u202f200 messages");
  }

  @Test
  void percentagesHaveOneDecimal() {
    assertThat(Numbers.percent(0.21449)).isEqualTo("21.4\u202f%");
    assertThat(Numbers.percent(1)).isEqualTo("100.0\u202f%");
    assertThat(Numbers.percents(new Interval(0.2, 0.225))).isEqualTo("20.0\u201322.5\u202f%");
  }

  @Test
  void pointsCarryTheirSignUnlessTheyAreNone() {
    assertThat(Numbers.points(0.0213)).isEqualTo("+2.1");
    assertThat(Numbers.points(-0.009)).isEqualTo("\u22120.9");
    assertThat(Numbers.points(-0.0001)).isEqualTo("0.0");
    assertThat(Numbers.points(Double.NEGATIVE_INFINITY)).isEqualTo("\u2212\u221e");
  }

  @Test
  void noDifferenceIsLargerThanAll() {
    assertThat(Numbers.between(new Interval(0.012, 0.0541))).isEqualTo("between +1.2 and +5.4");
    assertThat(Numbers.between(new Interval(Double.NEGATIVE_INFINITY, 1.5)))
        .isEqualTo("between \u2212100.0 and +100.0");
  }

  @Test
  void smallProbabilitiesAreNotRoundedToNothing() {
    assertThat(Numbers.p(1)).isEqualTo("p = 1.00");
    assertThat(Numbers.p(0.0123)).isEqualTo("p = 0.012");
    assertThat(Numbers.p(0.00049)).isEqualTo("p = 0.00049");
    assertThat(Numbers.p(0.00001)).isEqualTo("p < 0.0001");
  }
}
