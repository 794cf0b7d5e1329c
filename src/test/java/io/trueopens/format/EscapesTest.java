package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {
  private static String undo(Escape escape, String text) {
    byte[] line = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[line.length];
    int length = Escapes.undo(escape, line, new int[] {1, line.length - 1}, plain);
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "JSON a\\\"b\\\\c\\/\\x41\\u00e9\\uD83D\\uDE00\\q `a\"b\\c/Aé😀q`",
        "JSON \\uD83Dx\\uDE00\\u12\\x4\\ `\uFFFDx\uFFFDu12x4\\`",
        "BACKSLASH a\\\"b\\u00c3\\u00a9\\u20ac `a\"bé€`",
        "HASH a#22#C3#A9#2#zz# `a\"é#2#zz#`",
        "PERCENT a%20b%2520c%C3%A9%zz%25zz+% `a b cé%zz%zz+%`",
        "PLUS a+b%20 `a b%20`",
        "FORM a+b%20%2B `a b +`",
        "DOUBLED `a\"\"b\"\"\"\"\"` `a\"b\"\"\"`",
        "NONE a\\\"+%20 a\\\"+%20"
      })
  void undoes(Escape escape, String written, String plain) {
    assertThat(undo(escape, written)).isEqualTo(plain);
  }

  /** Whatever was written by the rules of JSON is read back. */
  @Test
  void readsBackJson() {
    Random random = new Random(41);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      StringBuilder written = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        int c = random.nextInt(4) == 0 ? 0x1F600 + random.nextInt(50) : random.nextInt(0x7FF);
        text.appendCodePoint(c);
        for (char unit : Character.toChars(c)) {
          boolean plain = unit > ' ' && unit != '"' && unit != '\\' && unit < 0xD800;
          written.append(
              plain && random.nextBoolean() ? "" + unit : "\\u%04x".formatted((int) unit));
        }
      }
      assertThat(undo(Escape.JSON, written.toString())).isEqualTo(text.toString());
    }
  }

  @Test
  void nothingGrowsAndNothingIsReadBeyondTheEnd() {
    Random random = new Random(42);
    String signs = "\\%#+\"xu0aF29";
    for (int round = 0; round < 20_000; round++) {
      byte[] line = new byte[random.nextInt(16)];
      for (int i = 0; i < line.length; i++) {
        line[i] = (byte) signs.charAt(random.nextInt(signs.length()));
      }
      for (Escape escape : Escape.values()) {
        byte[] plain = new byte[line.length];
        assertThat(Escapes.undo(escape, line, new int[] {0, line.length}, plain))
            .isBetween(0, line.length);
      }
    }
  }
}
