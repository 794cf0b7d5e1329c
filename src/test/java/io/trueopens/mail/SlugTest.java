package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Red shoes on a table | red-shoes-on-a-table
          Möwen über dem Leuchtturm | moewen-ueber-dem-leuchtturm
          L’été à Łódź | lete-a-łodz
          Sale: up to 50 % off | sale
          Cat - dog / bird | cat-dog-bird
          One two three four five six seven eight nine | one-two-three-four-five-six-seven-eight
          A cat, a dog and a bird in the garden | a-cat-a-dog-and-a-bird
          桜の下で湯気を立てる | 桜の下で湯気を立てる
          Москва ночью | москва-ночью
          …!? | ''
          """)
  void makesANameOfASentence(String sentence, String slug) {
    assertThat(Slug.of(sentence)).isEqualTo(slug);
  }
}
