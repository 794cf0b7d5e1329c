package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.Hit;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directives as people have them in their configuration, with lines that they write. */
class DirectiveTest {
  private static final Reading PARIS =
      new Reading(ZoneId.of("Europe/Paris"), TrustedProxies.of(List.of("10.0.0.0/8")));

  private static LogLine read(String directive, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return Formats.named(directive, PARIS).parse(bytes, 0, bytes.length);
  }

  private static Hit hit(String directive, String line) {
    LogLine read = read(directive, line);
    assertThat(read).isInstanceOf(Hit.class);
    return (Hit) read;
  }

  @Test
  void skipsWhatIsNoPartOfARequest() {
    Hit hit =
        hit(
            "%D %T %X %I %k %H %f %{UNIQUE_ID}e \"%{cookie}C\" %!200,304{X-Foo}i %400,501{Y}o"
                + " %{c}a %^FB %h %l %u %t \"%r\" %<s %>s %b",
            "812 0 + 900 1 HTTP/1.1 /srv/a.gif Zx9 \"a \\\" b\" - - 10.0.0.1 - 192.0.2.1 - jo"
                + " [27/Mar/2025:09:12:55 +0100] \"GET /a.gif HTTP/1.1\" 200 304 -");
    assertThat(hit.clientIp()).isEqualTo("192.0.2.1");
    assertThat(hit.target()).isEqualTo("/a.gif");
    assertThat(hit.status()).isEqualTo(200);
  }

  @Test
  void namesOfHeadersMayHaveAnyCase() {
    Hit hit =
        hit(
            "%a %t \"%{user-AGENT}i\" \"%{referer}i\" %{HOST}i",
            "::1 " + "[27/Mar/2025:09:12:55 +0100] \"x y\" \"http://r/\" e.org:8080");
    assertThat(hit.userAgent()).isEqualTo("x y");
    assertThat(hit.referer()).isEqualTo("http://r/");
    assertThat(hit.host()).isEqualTo("e.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%{%d/%b/%Y:%H:%M:%S %z}t        | 27/Mar/2025:09:12:55 -0330 | 2025-03-27T12:42:55Z",
        "%{%d/%b/%Y %T}t.%{msec_frac}t %{%z}t | 27/Mar/2025 09:12:55.123 +0100 | 2025-03-27T08:12:55.123Z",
        "%{%Y-%m-%dT%T}t.%{usec_frac}t   | 2025-03-27T09:12:55.000123 | 2025-03-27T08:12:55.000123Z",
        "%{begin:%F %T}t                 | 2025-07-01 09:12:55        | 2025-07-01T07:12:55Z",
        "%{%F %R}t                       | 2025-03-27 09:12           | 2025-03-27T08:12:00Z",
        "%{%Y%m%d%H%M%S}t                | 20250327091255             | 2025-03-27T08:12:55Z",
        "%{%a, %e %h %y %T}t             | Thu,  7 Mar 25 09:12:55    | 2025-03-07T08:12:55Z",
        "%{sec}t                         | 1743063175                 | 2025-03-27T08:12:55Z",
        "%{end:msec}t                    | 1743063175123              | 2025-03-27T08:12:55.123Z",
        "%{usec}t                        | 1743063175123456           | 2025-03-27T08:12:55.123456Z",
        "%{%s}t                          | 1743063175                 | 2025-03-27T08:12:55Z",
        "$msec                           | 1743063175.123             | 2025-03-27T08:12:55.123Z",
        "$time_iso8601                   | 2025-03-27T09:12:55+01:00  | 2025-03-27T08:12:55Z",
        "[$time_local]                   | [27/Mar/2025:09:12:55 +0100] | 2025-03-27T08:12:55Z",
        // Clocks forward and back.
        "%{%F %T}t                       | 2025-03-30 02:30:00        | 2025-03-30T01:30:00Z",
        "%{%F %T}t                       | 2025-10-26 02:30:00        | 2025-10-26T00:30:00Z"
      })
  void readsTimes(String directive, String line, String time) {
    assertThat(hit(directive, line).time()).hasToString(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%{%F %T}t     | 2025-02-30 09:12:55",
        "%{%F %T}t     | 2025-02-03 24:12:55",
        "%{%d/%b/%Y %T}t | 27/Mai/2025 09:12:55",
        "%{sec}t       | 9999999999999999999",
        "$msec         | 17430.x",
        "$time_iso8601 | 2025-03-27T09:12:55"
      })
  void rejectsTimesThatAreNone(String directive, String line) {
    assertThat(read(directive, line))
        .isEqualTo(new Rejected(Rejected.Reason.BAD_TIME, "format custom: there is no such time"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%t %m %U%q %H               | GET /a?b=c HTTP/1.1       | GET | /a?b=c",
        "%t \"%m %U%q %H\"           | \"HEAD /a HTTP/2\"        | HEAD | /a",
        "%t %m %U \"%q\"             | GET /a \"?b\"             | GET | /a?b",
        "%t %m %U \"%q\"             | GET /a \"\"               | GET | /a"
      })
  void putsTheTargetOfApacheTogether(String format, String line, String method, String target) {
    assertThat(hit(format, "[27/Mar/2025:09:12:55 +0100] " + line))
        .extracting(Hit::method, Hit::target)
        .containsExactly(method, target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$request_method $request_uri x       | GET /a?b x              | /a?b",
        "$request_method $uri$is_args$args x  | GET /a?b x              | /a?b",
        "$request_method $uri?$args x         | GET /a?b x              | /a?b",
        "$request_method $scheme://$host$request_uri x | GET https://e.org/a?b x | /a?b",
        "$request_method ${uri} $query_string | GET /a b                | /a?b",
        "$request_method $uri $args           | GET /a -                | /a"
      })
  void putsTheTargetOfNginxTogether(String format, String line, String target) {
    Hit hit = hit("$msec " + format, "1743063175.123 " + line);
    assertThat(hit.method()).isEqualTo("GET");
    assertThat(hit.target()).isEqualTo(target);
  }

  @Test
  void readsListsOfServersThatWereTried() {
    String directive =
        "$remote_addr $http_x_forwarded_for [$time_local] $upstream_addr $upstream_response_time"
            + " $status $http_host";
    String line =
        "10.0.0.1 203.0.113.1, 198.51.100.7 [27/Mar/2025:09:12:55 +0100]"
            + " 10.1.1.1:80, 10.1.1.2:80 : 10.1.1.3:80 0.1, 0.2 : 0.3 200 [::1]:443";
    Hit hit = hit(directive, line);
    assertThat(hit.clientIp()).isEqualTo("198.51.100.7");
    assertThat(hit.status()).isEqualTo(200);
    assertThat(hit.host()).isEqualTo("[::1]");
  }

  @Test
  void readsJsonThatALogFormatWrites() {
    String directive =
        "log_format j escape=json '{\"t\":\"$time_iso8601\",\"ip\":\"$remote_addr\",'"
            + " '\"s\":$status,\"ua\":\"$http_user_agent\"}';";
    Hit hit =
        hit(
            directive,
            "{\"t\":\"2025-03-27T09:12:55+01:00\",\"ip\":\"::1\",\"s\":200,"
                + "\"ua\":\"a \\\"b\\\" \\u001f\"}");
    assertThat(hit.userAgent()).isEqualTo("a \"b\" \u001f");
    assertThat(hit.status()).isEqualTo(200);
  }

  @Test
  void takesTheWholeStatementOutOfAConfiguration() {
    String line = "::1 - - [27/Mar/2025:09:12:55 +0100] \"GET /a HTTP/1.1\" 200 5";
    assertThat(hit("LogFormat \"%h %l %u %t \\\"%r\\\" %>s %b\" common", line).target())
        .isEqualTo("/a");
    assertThat(hit("%h %l %u %t \\\"%r\\\" %>s %b", line).target()).isEqualTo("/a");
  }

  @Test
  void keepsAPercentSignThatIsOne() {
    assertThat(hit("100%% %t", "100% [27/Mar/2025:09:12:55 +0100]").host()).isNull();
    assertThat(hit("5% $msec", "5% 1743063175.123").time()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%h %r           | the format logs no time, or only a part of it; add %t (Apache) or $time_iso8601 (nginx)",
        "%h %{%H:%M}t    | the format logs no time, or only a part of it; add %t (Apache) or $time_iso8601 (nginx)",
        "%t %{Referer    | no } after {Referer",
        "%t %>           | no letter after %> at the end of the log directive",
        "%{%c}t          | cannot read %c in a time; write it with %Y %y %m %b %d %e %H %M %S %z %s %F %T %R %D",
        "%t %h%s         | nothing stands between %s and the field before it, so that no line can tell where one ends; put a blank between them",
        "LogFormat \"%t  | a quote in the log directive is not closed"
      })
  void saysWhyADirectiveCannotBeUsed(String directive, String message) {
    assertThatThrownBy(() -> Formats.named(directive, PARIS)).hasMessage(message);
  }
}
