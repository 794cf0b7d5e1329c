package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AltRulesTest {
  private static final AltRules RULES = AltRules.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | empty | empty, marks the image as decoration
          IMG_1234.JPG | file_name | ends as the name of a file does
          IMG_1234 | file_name | named by an Apple phone or a camera, not by a person
          8f3a2b1c9d4e5f6a | file_name | no readable word, only the code "8f3a2b1c9d4e5f6a"
          spring-sale-7 | file_name | is the name of the image's file
          image | generic | only role, position or placeholder words, says nothing of the picture
          spacer | generic | a layout word, says nothing of the picture
          Produktbild | generic | only role, position or placeholder words, says nothing of the picture
          🎉 | generic | no word to read
          Summer sale | title_like | two content words, says what it is called
          東京タワー | title_like | two content words, says what it is called
          Red leather bag open on a table | descriptive | five content words, says what is shown
          Frau mit Laptop am Küchentisch | descriptive | three content words, says what is shown
          best cheap shoes, buy shoes | stuffed | written for search engines: repeats "shoes", sells with "best", and with "cheap"
          """)
  void saysTheStyleAndWhy(String alt, String style, String because) {
    StyledAlt read = RULES.read(alt, "https://example.org/i/spring-sale-7-300x200.png");
    assertThat(read.text()).isEqualTo(alt);
    assertThat(read.style().id()).isEqualTo(style);
    assertThat(read.because()).isEqualTo(because);
  }

  @Test
  void noAttributeIsNotAnEmptyOne() {
    StyledAlt read = RULES.read(null, "a.png");
    assertThat(read.style()).isEqualTo(AltStyle.MISSING);
    assertThat(read.because()).isEqualTo("the image has no alt attribute");
  }

  @Test
  void aLongSentenceIsNotStuffing() {
    String alt =
        "Anna, Ben and Carla laugh at a long wooden table in the new office, with paper cups and a"
            + " half-eaten cake between them";
    assertThat(RULES.read(alt, "a.png").style()).isEqualTo(AltStyle.DESCRIPTIVE);
  }

  @Test
  void anAltTextThatRepeatsTheTitleIsTheTitles() {
    String alt = "Dutch rivers flooding";
    assertThat(RULES.read(alt, "a.png").style()).isEqualTo(AltStyle.DESCRIPTIVE);
    assertThat(RULES.read(alt, "a.png", "Flooding of the Dutch rivers").style())
        .isEqualTo(AltStyle.TITLE_LIKE);
    assertThat(RULES.read(null, "a.png", "Flooding").style()).isEqualTo(AltStyle.MISSING);
  }
}
