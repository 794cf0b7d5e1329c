package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTimeTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2025-03-27T09:00:00Z, 2025-03-27T09:00:00Z",
    "2025-03-27T09:00:00.250Z, 2025-03-27T09:00:00.250Z",
    "2025-03-27T10:00:00+01:00, 2025-03-27T09:00:00Z",
    "2025-03-27T04:00:00-05:00, 2025-03-27T09:00:00Z",
    "2025-03-27 10:00:00+01:00, 2025-03-27T09:00:00Z",
    "2025-03-27 10:00:00, 2025-03-27T09:00:00Z",
    "2025-04-27T11:00, 2025-04-27T09:00:00Z"
  })
  void readsIso8601(String text, Instant expected) {
    assertThat(DeliveryTime.parse(text, AMSTERDAM)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2025-02-30T00:00:00Z", "27/03/2025 10:00", "1743066000"})
  void refusesOtherTexts(String text) {
    assertThat(DeliveryTime.parse(text, AMSTERDAM)).isEmpty();
  }

  /** What programs write where there is no time, and the last instant that is taken for one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "0000-01-01 00:00:00",
        "1970-01-01T00:00:00Z",
        "1970-01-01 01:00:00+01",
        "1899-12-30 00:00:00",
        "1994-12-31T23:59:59.999Z"
      })
  void aTimeBeforeMailHadImagesIsNone(String text) {
    assertThat(DeliveryTime.parse(text, ZoneOffset.UTC)).isEmpty();
    assertThat(DeliveryTime.read(text, ZoneOffset.UTC)).isPresent();
    assertThat(DeliveryTime.parse("1995-01-01T00:00:00Z", ZoneOffset.UTC)).isPresent();
  }
}
