package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitterTest {
  private static final NamingRules RULES = NamingRules.bundled();

  @ParameterizedTest
  @CsvSource({
    "redShoesOnTable, red shoes on table",
    "HTMLMailGuide, html mail guide",
    "covid19vaccine, covid 19 vaccine",
    "blue+bike_at.home, blue bike at home",
    "l'été-à-Paris, l été à paris",
    "犬と猫, 犬 と 猫",
    "海辺で走る犬, 海辺 で 走る 犬",
    "海边的狗, 海边 的 狗",
    "ПоездВМоскву, поезд в москву",
    "new-york-skyline, new york skyline"
  })
  void splits(String name, String words) {
    assertThat(String.join(" ", RULES.read(name).words())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Klimawandel, 1",
    "Hochwasserschutzmauer, 2",
    "sustainability, 1",
    "海滩上奔跑, 3",
    "x, 0"
  })
  void weighsWords(String name, int weight) {
    assertThat(RULES.takeApart(name).weight()).isEqualTo(weight);
  }
}
