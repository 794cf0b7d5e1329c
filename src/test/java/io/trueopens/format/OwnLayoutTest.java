package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.Hit;
import io.trueopens.hit.Ignored;
import io.trueopens.hit.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts that a user gives in place of the name of a format. */
class OwnLayoutTest {
  private static final Reading READING =
      new Reading(ZoneId.of("Asia/Kolkata"), TrustedProxies.of(List.of("10.0.0.0/8")));

  private static Hit hit(LineParser parser, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return (Hit) parser.parse(bytes, 0, bytes.length);
  }

  private static LineParser parser(String layout) {
    return Formats.named(layout, READING);
  }

  @Test
  void readsJsonByTheUsersKeys() {
    LineParser parser =
        parser("{\"time\": \"wann\", \"client\": [\"wer\", \"peer\"], \"target\": \"was.ziel\"}");
    Hit hit =
        hit(
            parser,
            "{\"wann\":\"2025-03-27 09:12:55\",\"peer\":\"::1\",\"was\":{\"ziel\":\"/a\"}}");
    assertThat(hit.time()).hasToString("2025-03-27T03:42:55Z");
    assertThat(hit.clientIp()).isEqualTo("::1");
    assertThat(hit.target()).isEqualTo("/a");
    assertThat(parser.format()).isEqualTo("custom");
  }

  @Test
  void readsColumnsByAHeaderUntilTheFileHasItsOwn() {
    LineParser parser = parser("#Fields: date time c-ip cs-uri-stem");
    assertThat(hit(parser, "2025-03-27 09:12:55 ::1 /a").target()).isEqualTo("/a");
    byte[] header = "#Fields: time cs-uri-stem date".getBytes(StandardCharsets.UTF_8);
    assertThat(parser.parse(header, 0, header.length))
        .isEqualTo(new Ignored(Ignored.Reason.DIRECTIVE));
    assertThat(hit(parser, "09:12:55 /b 2025-03-27").target()).isEqualTo("/b");
    parser.forgetHeader();
    assertThat(hit(parser, "2025-03-27 09:12:55 ::1 /a").target()).isEqualTo("/a");
  }

  @Test
  void readsATextWithTheNamesOfFields() {
    Hit hit =
        hit(
            parser("<date> <clock>|<client>|{<text>|<user_agent>}"),
            "2025-03-27 09:12:55|10.0.0.1|{a|b c}");
    assertThat(hit.userAgent()).isEqualTo("b c");
    assertThat(hit.time()).hasToString("2025-03-27T03:42:55Z");
  }

  @Test
  void readsTheLayoutOfAFormatFile() {
    LineParser parser =
        parser("{\"columns\": \"client time target\", \"separator\": \"\\t\", \"zone\": \"UTC\"}");
    assertThat(hit(parser, "::1\t2025-03-27T09:12:55\t/a").time())
        .hasToString("2025-03-27T09:12:55Z");
  }

  @Test
  void asksForTheZoneOfAFormatWithoutOne() {
    assertThatThrownBy(() -> Formats.named("haproxy-http", Reading.PLAIN))
        .hasMessage(
            "the format logs times without a zone; name the zone, such as Europe/Amsterdam or UTC");
  }

  @Test
  void rejectsLinesWithoutAZoneWhereTheFormatWasFoundOut() {
    byte[] line =
        "198.51.100.7, jo, 3/27/2025, 17:05:09, W3SVC1, WEB01, 10.0.0.5, 15, 261, 43, 200, 0, GET, /a, -,"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Formats.detecting().parse(line, 0, line.length))
        .hasToString(
            "Rejected[reason=NO_ZONE, detail=format iis-native logs times without a zone; name the"
                + " zone of the log]");
    assertThat(hit(Formats.detecting(READING), new String(line, StandardCharsets.UTF_8)).time())
        .hasToString("2025-03-27T11:35:09Z");
  }

  /** What stands behind a line in its buffer is none of its business. */
  @Test
  void takesNoTimeFromBehindTheLine() {
    LineParser parser =
        parser("{\"columns\": \"client request status clf_time\", \"separator\": \"|\"}");
    String line = "1.2.3.4|GET / HTTP/1.1|200|";
    byte[] buffer = (line + "27/Mar/2025:09:12:55 +0100").getBytes(StandardCharsets.UTF_8);
    assertThat(parser.parse(buffer, 0, line.length())).isInstanceOf(Rejected.class);
    assertThat(parser.parse(buffer, 0, buffer.length)).isInstanceOf(Hit.class);
    byte[] dash = (line + "-").getBytes(StandardCharsets.UTF_8);
    assertThat(parser.parse(dash, 0, dash.length)).isInstanceOf(Rejected.class);
  }

  @Test
  void refusesJsonTimesThatCannotBeOnes() {
    LineParser parser =
        parser("{\"time\": \"t\", \"clf_time\": \"c\", \"request\": \"r\", \"status\": \"s\"}");
    byte[] line =
        "{\"t\":\"2025-03-27T09:12:55Z\",\"r\":\"GET / HTTP/1.1\",\"s\":200,\"c\":\"x\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(parser.parse(line, 0, line.length)).isInstanceOf(Rejected.class);
  }
}
