package io.trueopens.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  record Shelf(
      String label,
      List<Book> books,
      @Nullable Integer width,
      @Nullable Wood wood,
      @Nullable Boolean fixed) {
    Shelf(String label, List<Book> books, @Nullable Integer width) {
      this(label, books, width, null, null);
    }
  }

  enum Wood {
    @JsonProperty("oak")
    OAK,
    @JsonProperty("black_walnut")
    BLACK_WALNUT
  }

  record Book(String title, int pages) {
    Book {
      if (pages < 1) {
        throw new IllegalArgumentException("\"pages\" is " + pages + "; expected at least 1");
      }
    }
  }

  private static Shelf read(String text) {
    return StrictJson.read("shelf.json", text, Shelf.class);
  }

  @Test
  void readsCommentsAndLeavesOutWhatMayBeNull() {
    Shelf shelf =
        read("{\"label\": \"A\", // first\n \"books\": [{\"title\": \"T\", \"pages\": 3}]}");
    assertThat(shelf).isEqualTo(new Shelf("A", List.of(new Book("T", 3)), null));
  }

  @Test
  void namesTheNearestKnownKeyAndThePlace() {
    assertThatThrownBy(() -> read("{\"label\": \"A\",\n \"boks\": []}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            "shelf.json:2:2: unknown key \"boks\"; did you mean \"books\"?"
                + " (known here: books, fixed, label, width, wood)");
  }

  @Test
  void doesNotGuessAtAKeyThatIsLikeNoOther() {
    assertThatThrownBy(() -> read("{\"zebra\": 1}"))
        .hasMessageContaining(
            "unknown key \"zebra\" (known here: books, fixed, label, width, wood)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "label | 5 | found the number 5; expected a text in quotation marks",
        "label | true | found true; expected a text in quotation marks",
        "label | [1] | found a list; expected a text in quotation marks",
        "books | \"T\" | found the text \"T\"; expected a list in square brackets",
        "width | \"5\" | found the text \"5\"; expected a whole number without quotation marks",
        "width | 5.5 | found the number 5.5; expected a whole number without quotation marks",
        "width | {} | found an object; expected a whole number without quotation marks",
        "fixed | \"yes\" | found the text \"yes\"; expected true or false",
        "wood | \"ok\" | \"ok\" is none of oak, black_walnut; did you mean \"oak\"?",
        "wood | 1 | 1 is none of oak, black_walnut",
        "wood | {\"label\": 1} | an object is none of oak, black_walnut",
      })
  void saysWhatWasFoundAndWhatBelongsThere(String key, String value, String said) {
    assertThatThrownBy(() -> read("{\n\"" + key + "\": " + value + "}"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage("shelf.json:2:" + (key.length() + 5) + ": in " + key + ": " + said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "// nothing yet"})
  void saysThatAFileHoldsNothing(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageEndingWith(": the file holds no value; expected a JSON object");
  }

  @Test
  void saysThatSomethingStandsBehindTheEnd() {
    assertThatThrownBy(() -> read("{\"label\": \"A\", \"books\": []} {}"))
        .hasMessageEndingWith(
            ": something stands behind the end of the JSON value; a file holds one");
    assertThatThrownBy(() -> read("{\"label\": 5} {}"))
        .hasMessage(
            "shelf.json:1:11: in label: found the number 5; expected a text in quotation marks");
  }

  @Test
  void saysThatATextEndsTooEarly() {
    assertThatThrownBy(() -> read("{\"label\": \"A\""))
        .hasMessage(
            "shelf.json:1:14: the text ends too early: a brace, a bracket, a quotation mark or a"
                + " comment is not closed");
  }

  @Test
  void namesTheMissingKey() {
    assertThatThrownBy(() -> read("{\"books\": []}"))
        .hasMessage("shelf.json:1:1: in label: the key 'label' is missing");
  }

  @Test
  void namesTheEntryWhoseValueIsRefused() {
    assertThatThrownBy(
            () -> read("{\"label\": \"A\", \"books\": [{\"title\": \"T\", \"pages\": 0}]}"))
        .hasMessageContaining("in books[0]: \"pages\" is 0; expected at least 1");
  }

  @Test
  void namesThePlaceOfTheValueThatIsRefused() {
    String shelf =
        """
        {
          "label": "A",
          "books": [
            {"title": "T", "pages": 3},
            {
              "title": "U",
              "pages": 0
            }
          ]
        }
        """;
    assertThatThrownBy(() -> read(shelf))
        .hasMessage("shelf.json:7:16: in books[1]: \"pages\" is 0; expected at least 1");
    assertThatThrownBy(() -> read(shelf.replace("\"pages\": 0", "\"pages\": null")))
        .hasMessageStartingWith("shelf.json:7:16: ");
    assertThatThrownBy(() -> read(shelf.replace(",\n      \"pages\": 0", "")))
        .hasMessage("shelf.json:5:5: in books[1].pages: the key 'pages' is missing");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> read("{\"label\": \"A\", \"label\": \"B\", \"books\": []}"))
        .hasMessageContaining("Duplicate field 'label'");
  }

  @Test
  void refusesATextBehindTheEnd() {
    assertThatThrownBy(() -> read("{\"label\": \"A\", \"books\": []} x"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith("shelf.json:1:");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidFileException.class);
  }
}
