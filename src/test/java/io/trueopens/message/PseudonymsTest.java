package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.message.Pseudonyms.Of;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms(new byte[32]);

  @Test
  void isTheHmacOfKindAndText() {
    // printf 'MESSAGE\0token' | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00 | cut -c1-32
    assertThat(pseudonyms.of(Of.MESSAGE, "token")).isEqualTo("45d2cfe39e2c7ffe07e4bbf99da03d83");
  }

  @Test
  void tellsKindsApart() {
    assertThat(pseudonyms.of(Of.MESSAGE, "a")).isNotEqualTo(pseudonyms.of(Of.RECIPIENT, "a"));
  }

  @Test
  void dependsOnTheKey() {
    byte[] other = new byte[32];
    other[31] = 1;
    assertThat(new Pseudonyms(other).of(Of.LINE, "a")).isNotEqualTo(pseudonyms.of(Of.LINE, "a"));
  }

  @Test
  void doesNotMixUpWhereOnePartEnds() {
    byte[] ab = "ab".getBytes(StandardCharsets.UTF_8);
    byte[] c = "c".getBytes(StandardCharsets.UTF_8);
    byte[] a = "a".getBytes(StandardCharsets.UTF_8);
    byte[] bc = "bc".getBytes(StandardCharsets.UTF_8);
    assertThat(pseudonyms.of(Of.LINE, ab, c)).isNotEqualTo(pseudonyms.of(Of.LINE, a, bc));
  }

  @Test
  void hasNoneForNothing() {
    assertThat(pseudonyms.of(Of.RECIPIENT, (String) null)).isNull();
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> new Pseudonyms(new byte[15]))
        .hasMessage("the key has 15 bytes; expected at least 16");
  }
}
