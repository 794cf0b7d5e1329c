package io.trueopens.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.hit.Hit;
import io.trueopens.hit.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static final Hit WITH_QUERY =
      new Hit(
          HIT.time(),
          HIT.host(),
          HIT.clientIp(),
          "GET",
          "/li%C3%A8ge.png?u=1&m=2",
          HIT.status(),
          HIT.bytes(),
          HIT.userAgent(),
          HIT.referer());
  private static final Hit NOTHING_ASKED =
      new Hit(HIT.time(), HIT.host(), HIT.clientIp(), null, null, 408, 0L, null, null);

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
  void writesJsonAsNginxDoes() throws IOException {
    assertThat(line("nginx-json", HIT))
        .isEqualTo(
            "{\"time\":\"2025-03-30T01:59:59+01:00\",\"remote_addr\":\"2001:db8::7\","
                + "\"host\":\"mail.example.org\",\"request_method\":\"GET\","
                + "\"request_uri\":\"/o/a/b/px.gif\",\"status\":200,\"body_bytes_sent\":43,"
                + "\"http_referer\":\"https://example.org/\","
                + "\"http_user_agent\":\"a \\\"b\\\" \\\\c é\\u0001\\t\"}\n");
    assertThat(line("nginx-json", NOTHING_ASKED))
        .contains("\"request_method\":\"\",\"request_uri\":\"\",\"status\":408");
  }

  @Test
  void writesJsonAsCaddyDoes() throws IOException {
    assertThat(line("caddy-json", HIT))
        .startsWith("{\"level\":\"info\",\"ts\":1743296399,\"logger\":\"http.log.access\",")
        .contains(
            "\"request\":{\"remote_ip\":\"2001:db8::7\",\"remote_port\":\"41342\","
                + "\"client_ip\":\"2001:db8::7\",\"proto\":\"HTTP/1.1\",\"method\":\"GET\","
                + "\"host\":\"mail.example.org\",\"uri\":\"/o/a/b/px.gif\",")
        .contains("\"User-Agent\":[\"a \\\"b\\\" \\\\c é\\u0001\\t\"]")
        .contains(",\"size\":43,\"status\":200,")
        .endsWith("}}\n");
  }

  @Test
  void writesAsIisDoes() throws IOException {
    assertThat(line("iis-w3c", WITH_QUERY))
        .isEqualTo(
            "2025-03-30 00:59:59 192.0.2.80 GET /li%C3%A8ge.png u=1&m=2 443 - 2001:db8::7"
                + " a+\"b\"+\\c+é++ https://example.org/ mail.example.org 200 0 0 43 15\n");
    assertThat(head("iis-w3c"))
        .isEqualTo(
            "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n"
                + "#Date: 2025-03-29 23:00:00\n#Fields: date time s-ip cs-method cs-uri-stem"
                + " cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) cs-host"
                + " sc-status sc-substatus sc-win32-status sc-bytes time-taken\n");
  }

  @Test
  void writesAsCloudFrontDoes() throws IOException {
    String[] names = head("cloudfront").lines().toList().get(1).substring(9).split(" ");
    String[] values = line("cloudfront", WITH_QUERY).strip().split("\t");
    assertThat(values).hasSameSizeAs(names).hasSize(33);
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], values[i]);
    }
    assertThat(fields)
        .containsEntry("date", "2025-03-30")
        .containsEntry("time", "00:59:59")
        .containsEntry("sc-bytes", "455")
        .containsEntry("sc-content-len", "43")
        .containsEntry("c-ip", "2001:db8::7")
        .containsEntry("x-host-header", "mail.example.org")
        .containsEntry("cs-uri-stem", "/li%25C3%25A8ge.png")
        .containsEntry("cs-uri-query", "u=1&m=2")
        .containsEntry("sc-status", "200")
        .containsEntry("cs(User-Agent)", "a%20%22b%22%20%5Cc%20%C3%A9%01%09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"caddy-json", "iis-w3c", "cloudfront"})
  void someLogOnlyWhatWasAsked(String format) {
    assertThat(LogFormats.writer(format, ZONE).logs(NOTHING_ASKED)).isFalse();
    assertThat(LogFormats.writer(format, ZONE).logs(HIT)).isTrue();
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
      LineParser parser = Formats.detecting();
      head(format).lines().forEach(line -> parse(parser, line));
      LogLine read = parse(parser, line(format, HIT).strip());
      boolean agent = !format.equals("apache-common");
      assertThat(read)
          .as(format)
          .isEqualTo(
              new Hit(
                  HIT.time(),
                  LogFormats.namesHost(format) ? HIT.host() : null,
                  HIT.clientIp(),
                  HIT.method(),
                  HIT.target(),
                  HIT.status(),
                  // CloudFront counts the head of the answer, too.
                  format.equals("cloudfront") ? Long.valueOf(455) : HIT.bytes(),
                  agent ? agent(format) : null,
                  agent ? HIT.referer() : null));
    }
  }

  /** IIS writes a plus for what it cannot write. */
  private static String agent(String format) {
    return format.equals("iis-w3c") ? "a \"b\" \\c é  " : Objects.requireNonNull(HIT.userAgent());
  }

  private static LogLine parse(LineParser parser, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return parser.parse(bytes, 0, bytes.length);
  }

  @Test
  void anUnknownFormatIsNamed() {
    assertThatThrownBy(() -> LogFormats.writer("iis", ZONE))
        .hasMessage(
            "unknown log format \"iis\"; expected one of apache-combined, apache-common,"
                + " apache-vhost-combined, caddy-json, cloudfront, iis-w3c, nginx-combined,"
                + " nginx-json");
  }

  private static String head(String format) throws IOException {
    LineBuffer buffer = new LineBuffer();
    long second = Instant.parse("2025-03-29T23:00:00Z").getEpochSecond();
    int lines = LogFormats.writer(format, ZONE).begin(second, buffer);
    String head = text(buffer);
    assertThat(head.lines().count()).isEqualTo(lines);
    return head;
  }

  private static String line(String format, Hit hit) throws IOException {
    LineBuffer buffer = new LineBuffer();
    LogFormats.writer(format, ZONE).write(hit, buffer);
    return text(buffer);
  }

  private static String text(LineBuffer buffer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    buffer.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
