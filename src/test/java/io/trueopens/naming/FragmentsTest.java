package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dQwgXcQkHv.jpg",
        "wKx9bLmT4rq.png",
        "ab3fe12cdeafb456ed8e75.png",
        "mountain-7bdb569284dfaab45ed8e75ceadea7c7.png",
      })
  void runsThatNoLanguageHasAreIds(String name) {
    assertThat(NamingRules.bundled().takeApart(name).has(WordKind.CODE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nzblte27m1nyadkffxh8.png", "kxqwrt5zbvn31mkldfg.png"})
  void aRunThatIsUnreadableInPartsIsOneId(String name) {
    assertThat(NamingRules.bundled().takeApart(name).words())
        .singleElement()
        .satisfies(word -> assertThat(word.is(WordKind.CODE)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "anna-berg-K3d_Wq-xT5M-unsplash.jpg, K3d_Wq-xT5M",
    "anna-berg--kR_Wqdzx5M-unsplash.jpg, -kR_Wqdzx5M",
  })
  void anIdOfUnsplashIsOneCode(String name, String id) {
    assertThat(NamingRules.bundled().takeApart(name).words())
        .filteredOn(word -> word.is(WordKind.CODE))
        .extracting(Word::text)
        .containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iPhone15ProMax.jpg",
        "McAlistersDeli.jpg",
        "BBCWorldNews.png",
        "MySQLWorkbench.png",
        "decade.png",
        "red-boat-at-sunset-unsplash.jpg",
        "Golden-Gate-Bridge-unsplash.jpg",
        "a-woman-holding-Butterflies-unsplash.jpg",
        "傘を持つ女性Berlin.jpg",
        "ИванПетров2024.jpg",
      })
  void runsThatHoldWordsAreNot(String name) {
    assertThat(NamingRules.bundled().takeApart(name).has(WordKind.CODE)).isFalse();
  }
}
