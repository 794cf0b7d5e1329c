package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.hit.Hit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directives of servers other than Apache and nginx, with what these servers do differently. */
class OwnDirectiveTest {
  private static final String COMBINED =
      "%{client}a - %u %t \"%r\" %s %O \"%{Referer}i\" \"%{User-Agent}i\"";
  private static final String BEGIN = "192.0.2.1 - - [27/Mar/2025:09:12:55 +0100] ";

  private static Hit hit(String line) {
    byte[] bytes = (BEGIN + line).getBytes(StandardCharsets.UTF_8);
    return (Hit) Formats.named(COMBINED, Reading.PLAIN).parse(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "GET /a HTTP/1.1 | GET  | /a",
        "GET - HTTP/1.1  | GET  | null", // Tomcat, of a target that it refuses
        "GET - -         | GET  | null", // Jetty, likewise
        "- - -           | null | null",
        "- / HTTP/1.0    | null | null", // Traffic Server, of bytes that are no request
        "'GET /0.9 '     | GET  | /0.9", // Tomcat, of HTTP/0.9
        "hello           | null | null"
      })
  void readsWhatServersWriteForWhatTheyDoNotUnderstand(
      String request, String method, String target) {
    assertThat(hit("\"" + request + "\" 400 0 \"-\" \"-\""))
        .extracting(Hit::method, Hit::target)
        .containsExactly(method, target);
  }

  @Test
  void readsTheClientOfJetty() {
    assertThat(hit("\"GET /a HTTP/1.1\" 200 0 \"-\" \"-\"").clientIp()).isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a \\\"b\\\" c    | a \"b\" c",
        "a \"b\" c        | a \"b\" c",
        "a\\               | a\\",
        "Gr\\u00c3\\u00b6\\u00c3\\u009fe | Größe", // Tomcat takes bytes for characters
        "caf\\u00e9        | café"
      })
  void readsQuotesEscapedAndNot(String logged, String agent) {
    assertThat(hit("\"GET /a HTTP/1.1\" 200 0 \"-\" \"" + logged + "\"").userAgent())
        .isEqualTo(agent);
  }

  @Test
  void knowsAConnectionThatEndedByItsStatus() {
    assertThat(hit("\"- error:transaction-end-before-headers NONE/0.0\" 0 0 \"-\" \"-\"").status())
        .isZero();
  }
}
