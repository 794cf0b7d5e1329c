package io.trueopens.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PublishedJsonTest {
  private static final PublishedJson JSON =
      PublishedJson.read(
          "list.json",
          """
          {"v": [{"p": {"ips": ["a", "b"], "more": 1}}, {"q": 2}, {"p": {"ips": ["c", 4, null]}}]}
          """);

  @Test
  void walksThroughArraysAndTakesTextsOnly() {
    assertThat(JSON.texts("v", "p", "ips")).containsExactly("a", "b", "c");
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(JSON.texts("v", "p", "gone")).isEmpty();
    assertThat(JSON.texts("v", "q", "ips")).isEmpty();
    assertThat(JSON.texts()).isEmpty();
  }

  @Test
  void emptyTextHoldsNothing() {
    assertThat(PublishedJson.read("list.json", "").texts("v")).isEmpty();
  }

  @Test
  void namesTheFileThatIsNoJson() {
    assertThatThrownBy(() -> PublishedJson.read("list.json", "{\"v\": "))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith("list.json: no JSON: ");
  }
}
