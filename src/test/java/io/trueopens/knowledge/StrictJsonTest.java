package io.trueopens.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrictJsonTest {
  record Shelf(String label, List<Book> books, @Nullable Integer width) {}

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
                + " (known here: books, label, width)");
  }

  @Test
  void doesNotGuessAtAKeyThatIsLikeNoOther() {
    assertThatThrownBy(() -> read("{\"zebra\": 1}"))
        .hasMessageContaining("unknown key \"zebra\" (known here: books, label, width)");
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
