package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.message.Pseudonyms.Of;
import org.junit.jupiter.api.Test;

class MessageKeysTest {
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[16]);
  private static final MessageKeys KEYS = new MessageKeys(PSEUDONYMS);

  @Test
  void aMessageIdIsEnough() {
    assertThat(KEYS.of("m1", "spring", "anna@example.org"))
        .isEqualTo(KEYS.of("m1", null, null))
        .isEqualTo(PSEUDONYMS.of(Of.MESSAGE, "m1"));
  }

  @Test
  void campaignAndRecipientNameAMailToo() {
    assertThat(KEYS.of(null, "spring", "r1")).isNotNull().isEqualTo(KEYS.of(null, "spring", "r1"));
    assertThat(KEYS.of(null, "spring", null)).isNull();
    assertThat(KEYS.of(null, null, "r1")).isNull();
  }

  @Test
  void keepsDifferentMailsApart() {
    assertThat(KEYS.of(null, "a", "bc")).isNotEqualTo(KEYS.of(null, "ab", "c"));
    assertThat(KEYS.of(null, "a\u0000b", "c")).isNotEqualTo(KEYS.of(null, "a", "b\u0000c"));
    assertThat(KEYS.of(null, "a", "b")).isNotEqualTo(KEYS.of("ab", null, null));
    assertThat(KEYS.of(null, "HJ9", "HJ9dEf")).isNotEqualTo(KEYS.of(null, "HJ9", "hj9def"));
  }

  @Test
  void mailAddressesMayBeWrittenInAnyCase() {
    assertThat(KEYS.of(null, "a", "Anna@Example.org"))
        .isEqualTo(KEYS.of(null, "a", "anna@example.org"));
  }
}
