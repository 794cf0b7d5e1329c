package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkMatchTest {
  @ParameterizedTest
  @ValueSource(strings = {"google@2025-02-01", "microsoft_as8075@2026-11-23", "aws"})
  void readsWhatItWrites(String text) {
    assertThat(NetworkMatch.parse(text).format()).isEqualTo(text);
  }

  @Test
  void keepsSetAndDate() {
    assertThat(NetworkMatch.parse("google@2025-02-01"))
        .isEqualTo(new NetworkMatch("google", LocalDate.of(2025, 2, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@2025-02-01", "Google", "a b", "1a", "a-b", "_a"})
  void rejectsOtherNames(String text) {
    assertThatThrownBy(() -> NetworkMatch.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\""
                + text.replaceFirst("@.*", "")
                + "\" is no name of a network set; expected a-z, 0-9 and _, a letter first");
  }

  @Test
  void rejectsOtherDates() {
    assertThatThrownBy(() -> NetworkMatch.parse("google@2025-02-30"))
        .hasMessage(
            "\"google@2025-02-30\" has no date after the @; expected such as google@2025-02-01");
  }
}
