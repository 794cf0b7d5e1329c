package io.trueopens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostfixTimeTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final PostfixTime SINCE =
      new PostfixTime(AMSTERDAM, LocalDate.parse("2026-12-20"));

  @ParameterizedTest
  @CsvSource({
    "Dec 20 00:00:00, 2026-12-19T23:00:00Z",
    "Dec 31 23:59:59, 2026-12-31T22:59:59Z",
    "Jan  1 00:00:00, 2026-12-31T23:00:00Z",
    "Dec 19 12:00:00, 2027-12-19T11:00:00Z",
    "Jul 14 12:00:00, 2027-07-14T10:00:00Z",
    "2025-02-24T16:18:40.5+01:00, 2025-02-24T15:18:40.500Z"
  })
  void readsBothStyles(String text, Instant expected) {
    assertThat(SINCE.read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Feb 29 12:00:00", "Feb 30 12:00:00", "Feb  x 12:00:00", "Feb 12 25:00:00"})
  void refusesDaysThatAreNot(String text) {
    assertThat(SINCE.read(text)).isEmpty();
    assertThat(SINCE.problem(text)).isEqualTo(PostfixTime.NO_TIME);
  }

  @Test
  void aLeapDayIsFoundInItsYear() {
    assertThat(new PostfixTime(AMSTERDAM, LocalDate.parse("2027-12-20")).read("Feb 29 12:00:00"))
        .contains(Instant.parse("2028-02-29T11:00:00Z"));
  }

  @Test
  void withoutADayThereIsNoYear() {
    PostfixTime times = new PostfixTime(AMSTERDAM, null);
    assertThat(times.read("Feb 24 16:18:40")).isEmpty();
    assertThat(times.problem("Feb 24 16:18:40")).isEqualTo(PostfixTime.NO_YEAR);
    assertThat(times.read("2025-02-24T16:18:40Z")).isPresent();
  }
}
