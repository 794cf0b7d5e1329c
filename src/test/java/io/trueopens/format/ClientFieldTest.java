package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.Hit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client, through proxies and in every spelling. */
class ClientFieldTest {
  private static final Reading READING =
      new Reading(null, TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:1::/48")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<client> <text>x<time>                  | 10.0.0.1 x1743066775                  | 10.0.0.1",
        "<client> \"<forwarded>\" <time>         | 10.0.0.1 \"6.6.6.6, 198.51.100.1, 10.2.0.3\" 1743066775 | 198.51.100.1",
        "<client> \"<forwarded>\" <time>         | 192.0.2.1 \"6.6.6.6\" 1743066775      | 192.0.2.1",
        "<client> \"<forwarded>\" <time>         | unix: \"198.51.100.1\" 1743066775      | unix:",
        "<client> \"<forwarded>\" <time>         | 10.0.0.1 \"unknown\" 1743066775        | 10.0.0.1",
        "<client> '<forwarded_elements>' <time>  | 10.0.0.1 'for=\"[2001:db8::9]:81\";proto=http;by=x, for=10.9.9.9' 1743066775 | 2001:db8::9",
        "<client> '<forwarded_elements>' <time>  | 10.0.0.1 'by=x;For=198.51.100.7:80' 1743066775 | 198.51.100.7",
        "<client> '<forwarded_elements>' <time>  | 10.0.0.1 'for=_hidden' 1743066775      | 10.0.0.1",
        "<client> <real_ip> <time>               | 2001:db8:1::5 198.51.100.8 1743066775  | 198.51.100.8",
        "<client> <real_ip> <time>               | 192.0.2.7 198.51.100.8 1743066775      | 192.0.2.7",
        "<client_and_port> <time>                | 2001:db8::1:443 1743066775             | 2001:db8::1",
        "<client_and_port> <time>                | [2001:db8::1]:443 1743066775           | 2001:db8::1",
        "<client> <time>                         | [::ffff:192.0.2.1]:443 1743066775      | ::ffff:192.0.2.1",
        "<client> <time>                         | fe80::1%3 1743066775                   | fe80::1%3",
        "<client> <time>                         | host.example.net 1743066775            | host.example.net",
        "\"<forwarded>\" <time>                  | \"6.6.6.6, 198.51.100.1, 10.2.0.3\" 1743066775 | 198.51.100.1",
        "\"<forwarded>\" <time>                  | \"-\" 1743066775                       |",
        "<client> \"<forwarded>\" <time>         | - \"198.51.100.1\" 1743066775          |"
      })
  void findsTheClient(String layout, String line, String client) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Hit hit = (Hit) Formats.named(layout, READING).parse(bytes, 0, bytes.length);
    assertThat(hit.clientIp()).isEqualTo(client);
  }
}
