package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTest {
  private static final Joined JOINED =
      new Joined(
          new Vocabulary(
              List.of(
                  file(WordKind.ROLE, "file", "preview", "untitled design"),
                  file(WordKind.MAYBE_ROLE, "small", "block"),
                  file(WordKind.VISIBLE, "horse", "block", "preview"),
                  file(WordKind.STOP, "untitled"))));

  private static WordListFile file(WordKind kind, String... words) {
    return new WordListFile(
        "",
        "",
        "",
        List.of(new WordListFile.WordList(kind, "en", List.of(words), List.of(), List.of())));
  }

  @Test
  void twoWordsThatSayNothingSayNothingTogether() {
    assertThat(JOINED.kindsOf("previewfile")).containsExactly(WordKind.ROLE);
    assertThat(JOINED.kindsOf("smallfile")).containsExactly(WordKind.ROLE);
    assertThat(JOINED.kindsOf("blockfile")).as("a block can be seen").isEmpty();
  }

  @Test
  void aPhraseIsKnownWithoutItsBlank() {
    assertThat(JOINED.kindsOf("untitleddesign")).containsExactly(WordKind.ROLE);
  }

  @Test
  void aPartThatMaySayMoreKeepsTheWordUnknown() {
    assertThat(JOINED.kindsOf("horsefile")).isEmpty();
    assertThat(JOINED.kindsOf("smallblock")).isEmpty();
    assertThat(JOINED.kindsOf("filesystem")).isEmpty();
  }

  @Test
  void aWordTooLongToBeTwoIsNotTakenApart() {
    assertThat(JOINED.kindsOf("preview" + "x".repeat(100_000) + "file")).isEmpty();
  }
}
