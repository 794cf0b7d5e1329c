package io.trueopens.format.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines are told apart by the marks around them. */
class MarksTest {
  @Test
  void givesEachRequestItsLines() {
    String log = "/mark/0/\n/mark/0/\na\n/mark/1/\n/mark/2/\nb\nc\n/mark/3/\n";
    assertThat(Marks.linesBetween(log)).containsExactly(List.of("a"), List.of(), List.of("b", "c"));
  }

  @Test
  void noticesThatAMarkIsMissing() {
    assertThatThrownBy(() -> Marks.linesBetween("/mark/0/\n/mark/2/\n"))
        .hasMessage("mark 1 is not at: /mark/2/");
  }
}
