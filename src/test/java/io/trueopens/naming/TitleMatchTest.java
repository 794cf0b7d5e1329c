package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatchTest {
  private static final NamingRules RULES = NamingRules.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dutch-rivers-flooding | Flooding of the Dutch rivers | true
          rivers-dutch-flooding-2 | The Dutch river's flooding | true
          krasnyj-poezd-v-moskve | Красный поезд в Москве | true
          strassenbahn-ueber-muenchen-nachts | Nachts: Straßenbahn über München | true
          sciana-wschodnia-lodzi | Ściana wschodnia Łodzi | true
          παραλία-κορίτσι-βιβλίο | Ένα κορίτσι, ένα βιβλίο, μια παραλία | true
          dutch-rivers-flooding-villages | Flooding of the Dutch rivers | false
          dutch | Flooding of the Dutch rivers | false
          photo-of-rivers | Mountains | false
          logo | Logo | false
          rivers |  | false
          """)
  void setsAsideOrderSmallWordsEndingsAndScript(String name, String title, boolean same) {
    String given = title == null ? "" : title;
    assertThat(RULES.repeats(RULES.takeApart(name + ".png"), given)).isEqualTo(same);
  }
}
