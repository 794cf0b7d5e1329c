package io.trueopens.simulate.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiceTest {
  private static final int DRAWS = 100_000;

  @Test
  void isAFunctionOfSeedPurposeAndNumber() {
    long first = new Dice(1, Purpose.READING, 5).bits();
    assertThat(new Dice(1, Purpose.READING, 5).bits()).isEqualTo(first);
    assertThat(new Dice(2, Purpose.READING, 5).bits()).isNotEqualTo(first);
    assertThat(new Dice(1, Purpose.CLIENT, 5).bits()).isNotEqualTo(first);
    assertThat(new Dice(1, Purpose.READING, 6).bits()).isNotEqualTo(first);
  }

  /** Neighbouring numbers must not give neighbouring draws. */
  @Test
  void firstDrawsAreUniformOverNumbers() {
    int[] tenths = new int[10];
    for (int i = 0; i < DRAWS; i++) {
      tenths[new Dice(1, Purpose.READING, i).below(10)]++;
    }
    for (int count : tenths) {
      assertThat(count).isBetween(DRAWS / 10 - 400, DRAWS / 10 + 400);
    }
  }

  @Test
  void drawsByShare() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("rare", 0.1);
    shares.put("common", 0.9);
    Dice dice = new Dice(3, Purpose.CLIENT, 0);
    Shares drawn = Shares.of(shares);
    int rare = 0;
    for (int i = 0; i < DRAWS; i++) {
      rare += drawn.draw(dice).equals("rare") ? 1 : 0;
    }
    assertThat(rare).isBetween(DRAWS / 10 - 400, DRAWS / 10 + 400);
  }

  @Test
  void sharesMustAddUp() {
    assertThatThrownBy(() -> Shares.of(Map.of("a", 0.5, "b", 0.4)))
        .hasMessage("the shares add up to 0.9; expected 1");
    assertThatThrownBy(() -> Shares.of(Map.of("a", 1.5)))
        .hasMessage("the share of \"a\" is 1.5; expected 0 to 1");
  }
}
