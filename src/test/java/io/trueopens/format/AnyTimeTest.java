package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTimeTest {
  private static final ZoneId KABUL = ZoneId.of("Asia/Kabul");

  private static String read(String text) {
    byte[] line = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
    return AnyTime.read(line, 1, line.length - 1, KABUL).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-27T09:12:55Z,2025-03-27T09:12:55Z",
    "2025-03-27T09:12:55.123456789+01:00,2025-03-27T08:12:55.123456789Z",
    "2025-03-27T09:12:55.1234567Z,2025-03-27T09:12:55.123456700Z",
    "2025-03-27T09:12:55.1234567891234Z,2025-03-27T09:12:55.123456789Z",
    "2025-03-27 09:12:55-0330,2025-03-27T12:42:55Z",
    "2025-03-27T09:12:55+05,2025-03-27T04:12:55Z",
    "2025-03-27 09:12:55,2025-03-27T04:42:55Z",
    "2016-12-31T23:59:60Z,2017-01-01T00:00:00Z",
    "27/Mar/2025:09:12:55 +0100,2025-03-27T08:12:55Z",
    "[27/Mar/2025:09:12:55 +0545],2025-03-27T03:27:55Z",
    "1743066775,2025-03-27T09:12:55Z",
    "1743066775.5,2025-03-27T09:12:55.500Z",
    "1743066775001,2025-03-27T09:12:55.001Z",
    "1743066775001.25,2025-03-27T09:12:55.001250Z",
    "1743066775000001,2025-03-27T09:12:55.000001Z",
    "1743066775000000001,2025-03-27T09:12:55.000000001Z"
  })
  void reads(String text, String instant) {
    assertThat(read(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1743066775x",
        "2025-03-27",
        "2025-13-27T09:12:55Z",
        "2025-02-30T09:12:55Z",
        "2025-03-27T24:12:55Z",
        "2025-03-27T09:12:61Z",
        "2025-03-27T09:12:55.Z",
        "1743066775.",
        "2025-03-27T09:12:55+99:00",
        "2025-03-27T09:12:55 UTC",
        "99999999999999999999"
      })
  void refusesWhatIsNoTime(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(DateTimeException.class);
  }
}
