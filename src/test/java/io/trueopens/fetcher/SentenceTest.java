package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 s after delivery",
    "119, 119 s after delivery",
    "120, 2 min after delivery",
    "7199, 119 min after delivery",
    "7200, 2 h after delivery",
    "172799, 47 h after delivery",
    "172800, 2 days after delivery",
    "-5, 5 s before delivery",
    "-9223372036854775808, 106751991167300 days before delivery"
  })
  void speaksOfTimeInRoundUnits(long seconds, String words) {
    assertThat(new Sentence("Seen{after}.").fill("", seconds, "")).isEqualTo("Seen " + words + ".");
  }

  @Test
  void leavesAnUnknownTimeOut() {
    assertThat(new Sentence("{agent} came{after} from {network}.").fill("It", null, "Google"))
        .isEqualTo("It came from Google.");
  }

  @Test
  void findsPlacesThatItCannotFill() {
    assertThat(new Sentence("{agent} and {who}.").unknownPlace()).isEqualTo("{who}");
    assertThat(new Sentence("{agent} {open").unknownPlace()).isNull();
  }
}
