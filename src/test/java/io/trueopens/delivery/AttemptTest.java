package io.trueopens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptTest {
  @Test
  void theAnswerOfTheOtherServerIsNotRead() {
    Attempt attempt =
        Attempt.of(
            "to=<\"a, b\"@example.com>, orig_to=<a@example.org>, relay=mx.example.com[198.51.100.7]:25,"
                + " delay=1.2, dsn=2.0.0, status=sent (250 ok, to=<x@example.com>, status=bounced)");
    assertThat(attempt.status()).isEqualTo("sent");
    assertThat(attempt.fields())
        .containsEntry("to", "\"a, b\"@example.com")
        .containsEntry("delay", "1.2")
        .containsEntry("dsn", "2.0.0")
        .hasSize(5);
    assertThat(attempt.recipient()).isEqualTo("a@example.org");
    assertThat(attempt.isInside()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1[127.0.0.1]:10024, true",
    "localhost[127.0.0.1]:10024, true",
    "localhost:10024, true",
    "localhost[::1]:10024, true",
    "filter[::1]:10024, true",
    "mx1.example.org[private/dovecot-lmtp], true",
    "mx1.example.org[/var/spool/lmtp], true",
    "mx.example.com[198.51.100.7]:25, false",
    "mx.example.com[2001:db8::1]:25, false",
    "localhost.example.com[198.51.100.7]:25, false",
    "none, false"
  })
  void tellsWhoTookTheMail(String relay, boolean inside) {
    assertThat(Attempt.of("to=<a@example.com>, relay=" + relay + ", status=sent (ok)").isInside())
        .isEqualTo(inside);
  }
}
