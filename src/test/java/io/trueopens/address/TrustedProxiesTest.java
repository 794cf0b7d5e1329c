package io.trueopens.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
  private static final TrustedProxies PROXIES =
      TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:1::/48"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        // logged | X-Forwarded-For | client
        "10.0.0.1        | 198.51.100.7                    | 198.51.100.7",
        "10.0.0.1        | 198.51.100.7, 10.2.3.4          | 198.51.100.7",
        "10.0.0.1        | 198.51.100.7,10.2.3.4,10.2.3.5  | 198.51.100.7",
        "10.0.0.1        | 2001:db8:9::1, 2001:db8:1::5    | 2001:db8:9::1",
        "2001:db8:1::5   | 198.51.100.7                    | 198.51.100.7",
        "::ffff:10.0.0.1 | 198.51.100.7                    | 198.51.100.7",
        "10.0.0.1        | 198.51.100.7:4711               | 198.51.100.7",
        "10.0.0.1        | [2001:db8:9::1]:4711            | 2001:db8:9::1",
        "10.0.0.1:55     | 198.51.100.7                    | 198.51.100.7",
        // Everybody is a proxy: the one furthest away asked.
        "10.0.0.1        | 10.9.9.9, 10.2.3.4              | 10.9.9.9",
        // No header, no peer.
        "10.0.0.1        | null                            | 10.0.0.1",
        "null            | 198.51.100.7                    | null"
      })
  void walksFromTheRight(String logged, String forwarded, String client) {
    assertThat(PROXIES.client(logged, forwarded)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A client that pretends to stand behind a proxy.
        "198.51.100.7 | 203.0.113.1                            | 198.51.100.7",
        "198.51.100.7 | 10.0.0.1                               | 198.51.100.7",
        // A client that sends a header of its own through our proxy.
        "10.0.0.1     | 203.0.113.1, 198.51.100.7              | 198.51.100.7",
        "10.0.0.1     | 10.0.0.9, 198.51.100.7                 | 198.51.100.7",
        "10.0.0.1     | 203.0.113.1, 10.0.0.9, 198.51.100.7    | 198.51.100.7",
        // Entries that are no addresses: what stands left of them is nobody's word.
        "10.0.0.1     | 203.0.113.1, unknown                   | 10.0.0.1",
        "10.0.0.1     | 203.0.113.1, unknown, 10.0.0.2         | 10.0.0.2",
        "10.0.0.1     | 203.0.113.1, 010.0.0.2                 | 10.0.0.1",
        "10.0.0.1     | 203.0.113.1, 10.0.0.2x                 | 10.0.0.1",
        "10.0.0.1     | 203.0.113.1,                           | 10.0.0.1",
        "10.0.0.1     | ,,,                                    | 10.0.0.1",
        "10.0.0.1     | ``                                     | 10.0.0.1",
        "10.0.0.1     | 203.0.113.1, <script>                  | 10.0.0.1",
        // A peer that is no address is nobody we trust.
        "10.0.0.1.evil.example | 203.0.113.1                   | 10.0.0.1.evil.example",
        "unix:        | 203.0.113.1                            | unix:"
      })
  void believesNobodyWithoutReason(String logged, String forwarded, String client) {
    assertThat(PROXIES.client(logged, forwarded)).isEqualTo(client);
  }

  @Test
  void withoutProxiesTheLoggedAddressStays() {
    assertThat(TrustedProxies.NONE.client("10.0.0.1", "198.51.100.7")).isEqualTo("10.0.0.1");
    assertThat(TrustedProxies.NONE.client("10.0.0.1:80", null)).isEqualTo("10.0.0.1");
    assertThat(TrustedProxies.NONE.client("[2001:db8::1]:80", null)).isEqualTo("2001:db8::1");
    assertThat(TrustedProxies.NONE.client("2001:db8::1", null)).isEqualTo("2001:db8::1");
    assertThat(TrustedProxies.NONE.client("[x", null)).isEqualTo("[x");
    assertThat(TrustedProxies.NONE.client("host.example:x", null)).isEqualTo("host.example:x");
  }

  /** The other family's whole range does not cover it, although IPv4 is mapped into IPv6. */
  @Test
  void keepsTheFamiliesApart() {
    TrustedProxies v6 = TrustedProxies.of(List.of("::/0"));
    assertThat(v6.client("10.0.0.1", "198.51.100.7")).isEqualTo("10.0.0.1");
    assertThat(v6.client("2001:db8::1", "198.51.100.7")).isEqualTo("198.51.100.7");
  }

  @Test
  void takesLinearTimeForAnEndlessHeader() {
    assertThat(PROXIES.client("10.0.0.1", "10.0.0.2,".repeat(100_000) + "10.0.0.3"))
        .isEqualTo("10.0.0.2");
  }

  @Test
  void saysWhatIsNoNetwork() {
    assertThatThrownBy(() -> TrustedProxies.of(List.of("10.0.0.1/8")))
        .hasMessage("\"10.0.0.1/8\" has bits behind its prefix; write the network's first address");
  }
}
