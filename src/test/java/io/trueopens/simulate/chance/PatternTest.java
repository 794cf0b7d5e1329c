package io.trueopens.simulate.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
  @Test
  void fillsInNamesAndDrawnSigns() {
    Pattern pattern = Pattern.of("/o/{campaign}/mm_{hex:13}-{digits:9}.{alnum:22}{base64url:43}");
    assertThat(fill(pattern, 1))
        .matches("/o/<campaign>/mm_[0-9a-f]{13}-[0-9]{9}[.][0-9A-Za-z]{22}[0-9A-Za-z_-]{43}")
        .isEqualTo(fill(pattern, 1))
        .isNotEqualTo(fill(pattern, 2));
    assertThat(pattern.names()).containsExactly("campaign");
  }

  @Test
  void drawsUuidsOfVersion4() {
    for (int number = 0; number < 1000; number++) {
      assertThat(fill(Pattern.of("{uuid}"), number))
          .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/o/{message", "{hex:0}", "{hex:x}", "{signs:4}", "{hex:1001}"})
  void namesWhatCannotBeRead(String text) {
    assertThatThrownBy(() -> Pattern.of(text))
        .hasMessageStartingWith("\"" + text + "\" cannot be read at ")
        .hasMessageEndingWith("expected parts such as {name}, {uuid}, {hex:13}, {alnum:22}");
  }

  private static String fill(Pattern pattern, long number) {
    return pattern.fill(new Dice(1, Purpose.TARGET, number), name -> "<" + name + ">");
  }
}
