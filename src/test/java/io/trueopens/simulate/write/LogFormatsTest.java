package io.trueopens.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.format.Formats;
import io.trueopens.hit.Hit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LogFormatsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Hit HIT =
      new Hit(
          Instant.parse("2025-03-30T00:59:59Z"),
          "mail.example.org",
          "2001:db8::7",
          "GET",
          "/o/a/b/px.gif",
          200,
          43L,
          "a \"b\" \\c é\u0001\t",
          "https://example.org/");

  @Test
  void writesAsApacheDoes() throws IOException {
    assertThat(line("apache-combined", HIT))
        .isEqualTo(
            "2001:db8::7 - - [30/Mar/2025:01:59:59 +0100] \"GET /o/a/b/px.gif HTTP/1.1\" 200 43"
                + " \"https://example.org/\" \"a \\\"b\\\" \\\\c \\xc3\\xa9\\x01\\t\"\n");
    assertThat(line("apache-vhost-combined", HIT)).startsWith("mail.example.org:443 2001:db8::7 -");
    assertThat(line("apache-common", HIT)).endsWith("\"GET /o/a/b/px.gif HTTP/1.1\" 200 43\n");
  }

  @Test
  void writesAsNginxDoes() throws IOException {
    assertThat(line("nginx-combined", HIT))
        .endsWith("\"https://example.org/\" \"a \\x22b\\x22 \\x5Cc \\xC3\\xA9\\x01\\x09\"\n");
  }

  @Test
  void theZoneFollowsTheClocks() throws IOException {
    Hit later = new Hit(HIT.time().plusSeconds(1), null, null, null, null, null, null, null, null);
    assertThat(line("nginx-combined", later))
        .isEqualTo("- - - [30/Mar/2025:03:00:00 +0200] \"-\" 0 0 \"-\" \"-\"\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    for (String format : LogFormats.names()) {
      byte[] line = line(format, HIT).strip().getBytes(StandardCharsets.UTF_8);
      Hit read = (Hit) Formats.detecting().parse(line, 0, line.length);
      boolean agent = !format.equals("apache-common");
      assertThat(read)
          .isEqualTo(
              new Hit(
                  HIT.time(),
                  LogFormats.namesHost(format) ? HIT.host() : null,
                  HIT.clientIp(),
                  HIT.method(),
                  HIT.target(),
                  HIT.status(),
                  HIT.bytes(),
                  agent ? HIT.userAgent() : null,
                  agent ? HIT.referer() : null));
    }
  }

  @Test
  void anUnknownFormatIsNamed() {
    assertThatThrownBy(() -> LogFormats.writer("iis", ZONE))
        .hasMessage(
            "unknown log format \"iis\"; expected one of apache-combined, apache-common,"
                + " apache-vhost-combined, nginx-combined");
  }

  private static String line(String format, Hit hit) throws IOException {
    LineBuffer buffer = new LineBuffer();
    LogFormats.writer(format, ZONE).write(hit, buffer);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    buffer.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
