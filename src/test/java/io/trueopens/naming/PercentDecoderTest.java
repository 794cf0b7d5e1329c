package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentDecoderTest {
  @ParameterizedTest
  @CsvSource({"a%20b,a b", "caf%C3%A9,café", "%e5%9b%b3,図", "%F0%9F%8E%89,🎉", "%C3%A9%C3,é%C3"})
  void decodesUtf8(String encoded, String decoded) {
    assertThat(PercentDecoder.decode(encoded)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "%4", "100%", "%zz", "%E2%82", "%C0%AF", "%ED%A0%80", "%F5%80%80%80", "%FF"})
  void keepsWhatIsNoUtf8(String text) {
    assertThat(PercentDecoder.decode(text)).isEqualTo(text);
  }

  @Test
  void decodingUndoesEncoding() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random);
      assertThat(PercentDecoder.decode(encode(text))).isEqualTo(text);
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
      boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
      text.appendCodePoint(surrogate ? 'x' : codePoint);
    }
    return text.toString();
  }

  private static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(Character.forDigit(octet >> 4 & 0xF, 16));
      out.append(Character.forDigit(octet & 0xF, 16));
    }
    return out.toString();
  }
}
