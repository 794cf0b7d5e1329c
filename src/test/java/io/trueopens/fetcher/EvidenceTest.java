package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-"})
  void noReferer(String referer) {
    assertThat(RefererClass.of(referer)).isEqualTo(RefererClass.NONE);
    assertThat(RefererClass.of(null)).isEqualTo(RefererClass.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "http://mail.google.com/, webmail",
    "https://user@outlook.live.com:443/mail, webmail",
    "https://www.example.org/, other",
    "https://notmail.google.com.example/, other",
    "mail.google.com, webmail",
    "%%%, other",
    "://, other",
    "https:///, other"
  })
  void refererIsToldByItsHost(String referer, String id) {
    assertThat(RefererClass.of(referer).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Purpose, prefetch;prerender, true",
    "SEC-PURPOSE, prefetch, true",
    "Purpose, Prefetch, true",
    "X-Purpose, prefetch, true",
    "X-moz, prefetch, true",
    "Purpose, preview, false",
    "Accept, prefetch, false"
  })
  void prefetchIsAnnouncedByHeader(String name, String value, boolean announced) {
    assertThat(PrefetchHeaders.announceIn(Map.of("Host", "e.example", name, value)))
        .isEqualTo(announced);
  }

  @Test
  void noHeadersAnnounceNothing() {
    assertThat(PrefetchHeaders.announceIn(Map.of())).isFalse();
  }
}
