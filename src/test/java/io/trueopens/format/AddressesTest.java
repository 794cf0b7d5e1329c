package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are told from names by their bytes. */
class AddressesTest {
  private static boolean isOne(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return Addresses.isOne(bytes, 0, bytes.length);
  }

  private static int wordEnd(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return Addresses.wordEnd(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "2001:db8::9", "::", "[2001:db8::9]"})
  void knowsAddresses(String word) {
    assertThat(isOne(word)).isTrue();
    assertThat(wordEnd(word + " - x")).isEqualTo(word.length());
    assertThat(wordEnd(word)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "192.0.2", "192.0.2.1.9", "a:b", "www.bad.cafe.org", "é:é:é"})
  void knowsWhatIsNone(String word) {
    assertThat(isOne(word)).isFalse();
    assertThat(wordEnd(word + " - x")).isEqualTo(-1);
  }

  @Test
  void knowsAddressesWithAZoneWhereTheyAreAskedForAlone() {
    assertThat(isOne("fe80::1%eth0")).isTrue();
    assertThat(wordEnd("fe80::1%eth0 - x")).isEqualTo(-1);
    assertThat(wordEnd(":".repeat(65) + " - x")).isEqualTo(-1);
  }

  @Test
  void countsPartsOfEndlessWords() {
    assertThat(isOne(".".repeat(1 << 17))).isFalse();
    assertThat(isOne(":".repeat(1 << 17))).isTrue();
  }
}
