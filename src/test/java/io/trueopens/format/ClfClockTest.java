package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of the time before never changes how the next is read. */
class ClfClockTest {
  private static final List<String> TIMES =
      List.of(
          "27/Mar/2025:09:12:55 +0100",
          "27/Mar/2025:09:12:03 +0100",
          "27/Mar/2025:09:13:03 +0100",
          "27/Mar/2025:09:12:55 -0100",
          "27/Mar/2025:09:12:60 +0100",
          "27/Mar/2025:09:12:61 +0100",
          "27/Mar/2025:09:12:5x +0100",
          "27/Mar/2025:09:12.55 +0100",
          "30/Feb/2025:09:12:55 +0100",
          "27/Mai/2025:09:12:55 +0100",
          "28/Mar/2025:00:00:00 +0545");

  private static byte[] bytes(String time) {
    return ("[" + time + "] \"").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsEachTimeAsIfItWereTheFirst() {
    Random random = new Random(20250327);
    ClfClock clock = new ClfClock();
    for (int i = 0; i < 20_000; i++) {
      String time = TIMES.get(random.nextInt(TIMES.size()));
      byte[] line = bytes(time);
      int to = line.length - 3 + (random.nextInt(20) == 0 ? 1 : 0);
      boolean fits = ClfTime.fits(line, 1, to);
      assertThat(clock.fits(line, 1, to)).as(time).isEqualTo(fits);
      if (fits) {
        assertThat(clock.second(line, 1)).as(time).isEqualTo(ClfTime.second(line, 1));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "27/Mar/2025:09:12:55 +0100, 1743063175",
    "27/Mar/2025:09:12:60 +0100, 1743063180",
    "27/Mar/2025:09:12:07 -0330, 1743079327"
  })
  void countsSeconds(String time, long expected) {
    ClfClock clock = new ClfClock();
    assertThat(clock.second(bytes("27/Mar/2025:09:12:01 +0100"), 1)).isEqualTo(1743063121);
    assertThat(clock.second(bytes(time), 1)).isEqualTo(expected);
  }
}
