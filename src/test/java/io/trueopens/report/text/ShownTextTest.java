package io.trueopens.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {
  @Test
  void becomesOneLine() {
    assertThat(ShownText.line(" a\r\nb\u2028c\u0000\u001b[31md ")).isEqualTo("a b c [31md");
  }

  @Test
  void losesWhatTurnsItsSurroundings() {
    assertThat(ShownText.line("\u202egpj.exe\u2066")).isEqualTo("gpj.exe");
  }

  @Test
  void halfCharactersAreReplaced() {
    assertThat(ShownText.line("a\ud83db\uffff")).isEqualTo("a\ufffdb\ufffd");
  }

  @Test
  void emptyTextSaysSo() {
    assertThat(ShownText.line("\n\t")).isEqualTo("(empty)");
  }

  @Test
  void longTextKeepsBothEnds() {
    assertThat(ShownText.shortened("0123456789abcdef", 10)).isEqualTo("012345\u2026def");
    assertThat(ShownText.shortened("0123456789", 10)).isEqualTo("0123456789");
  }

  @Test
  void neverCutsACharacterInHalf() {
    assertThat(ShownText.shortened("\ud83d\ude00".repeat(9), 4))
        .isEqualTo("\ud83d\ude00\ud83d\ude00\u2026\ud83d\ude00");
  }
}
