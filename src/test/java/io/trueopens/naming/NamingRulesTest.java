package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingRulesTest {
  private static final NamingRules RULES = NamingRules.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          px.gif | spacer_or_pixel | "px" is a layout or beacon file, no picture
          IMG_1234.JPG | camera_or_screenshot | named by an Apple phone or a camera, not by a person
          a81f3c9e2b7d4405.png | opaque_id | no readable word, only the code "a81f3c9e2b7d4405"
          cheap-shoes-red-shoes.jpg | keyword_stuffed | written for search engines: repeats "shoes", sells with "cheap"
          chart-of-climate-change-impact.png | descriptive | four content words, says what is shown
          climate-report.png | title_like | two content words, says what it is called
          hero-image-2.png | generic | only role, position or placeholder words, says nothing of the picture
          🎉.png | generic | no word to read
          👨‍👩‍👧❤️.png | generic | no word to read
          """)
  void saysTheStyleAndWhy(String name, String style, String because) {
    StyledName read = RULES.read(name);
    assertThat(read.name()).isEqualTo(name);
    assertThat(read.style().id()).isEqualTo(style);
    assertThat(read.because()).isEqualTo(because);
  }

  /** Nothing was learned of names without a word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789-234567891-345678912-456789123-567891234-678912345-789123456-891234567.png",
        "99718-61131-21281.png",
        "qwrtzpsdfghjklx-xcvbnmqwrtzpsd.png"
      })
  void codesAloneAreAnId(String name) {
    assertThat(RULES.read(name).style()).isEqualTo(NamingStyle.OPAQUE_ID);
  }

  @Test
  void listsTheWordsInOrderInLowerCase() {
    assertThat(RULES.read("/a/Red%20Shoes-onTable_8f3a2b1c9d-300x200.jpg?w=1").words())
        .containsExactly("red", "shoes", "on", "table");
  }

  @Test
  void aNameThatRepeatsTheTitleIsTheTitles() {
    String name = "dutch-rivers-flooding.png";
    assertThat(RULES.read(name).style()).isEqualTo(NamingStyle.DESCRIPTIVE);
    assertThat(RULES.read(name, "Flooding of the Dutch rivers: what now?"))
        .satisfies(
            read -> {
              assertThat(read.style()).isEqualTo(NamingStyle.TITLE_LIKE);
              assertThat(read.because()).isEqualTo("repeats the title");
            });
  }

  @Test
  void aTransliteratedTitleIsTheSameTitle() {
    assertThat(RULES.read("krasnyi-poezd-moskva.jpg", "Красный поезд — Москва").style())
        .isEqualTo(NamingStyle.TITLE_LIKE);
  }

  @Test
  void aNameThatSaysMoreThanTheTitleKeepsItsStyle() {
    assertThat(RULES.read("dutch-rivers-flooding-villages.png", "Dutch rivers").style())
        .isEqualTo(NamingStyle.DESCRIPTIVE);
    assertThat(RULES.read("logo.png", "").style()).isEqualTo(NamingStyle.GENERIC);
  }
}
