package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.hit.Hit;
import io.trueopens.hit.Ignored;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineParserTest {
  private static final String COMBINED =
      "192.0.2.1 - - [27/Mar/2025:09:12:55 +0100] \"%s\" 200 12 \"-\" \"%s\"";

  private static LogLine parse(String line) {
    return parse(line.getBytes(StandardCharsets.UTF_8));
  }

  private static LogLine parse(byte[] line) {
    return Formats.detecting().parse(line, 0, line.length);
  }

  private static Hit hit(String line) {
    LogLine parsed = parse(line);
    assertThat(parsed).isInstanceOf(Hit.class);
    return (Hit) parsed;
  }

  @Test
  void ignoresBlankLines() {
    assertThat(parse("")).isEqualTo(new Ignored(Ignored.Reason.BLANK));
    assertThat(parse(" \t ")).isEqualTo(new Ignored(Ignored.Reason.BLANK));
  }

  @Test
  void saysWhatCameClosestAndWhereItStopped() {
    assertThat(parse("192.0.2.1 - - [27/Mar/2025:09:12:55 +0100] \"GET / HTTP/1.1\" 20 12"))
        .isEqualTo(
            new Rejected(
                Rejected.Reason.NO_FORMAT, "closest is apache-combined, which stops at byte 60"));
  }

  @Test
  void rejectsADayThatDoesNotExist() {
    assertThat(parse("192.0.2.1 - - [30/Feb/2025:09:12:55 +0100] \"GET / HTTP/1.1\" 200 12"))
        .isEqualTo(
            new Rejected(Rejected.Reason.BAD_TIME, "format apache-common: there is no such time"));
  }

  @Test
  void undoesTheEscapesOfApacheAndNginx() {
    String request = "GET /a\\x22b\\\\c HTTP/1.1";
    assertThat(hit(COMBINED.formatted(request, "\\t\\x7F \\\"q\\\" \\xc3\\xa9")))
        .extracting(Hit::target, Hit::userAgent)
        .containsExactly("/a\"b\\c", "\t\u007f \"q\" é");
  }

  @Test
  void keepsBytesThatAreNoUtf8() {
    assertThat(hit(COMBINED.formatted("GET / HTTP/1.1", "\\xff\\xfe")).userAgent()).isEqualTo("ÿþ");
  }

  @Test
  void readsWhatIsNoRequestAsARequestWithoutTarget() {
    for (String garbage : new String[] {"", "-", "\\x16\\x03\\x01", "quit", "GET", "GET "}) {
      assertThat(hit(COMBINED.formatted(garbage, "x")))
          .as(garbage)
          .extracting(Hit::method, Hit::target)
          .containsExactly(null, null);
    }
  }

  @Test
  void stripsSchemeAndHostFromTheTarget() {
    assertThat(hit(COMBINED.formatted("GET HTTP://e.org/a?b HTTP/1.1", "x")).target())
        .isEqualTo("/a?b");
    assertThat(hit(COMBINED.formatted("GET https://e.org HTTP/1.1", "x")).target()).isEqualTo("/");
    assertThat(hit(COMBINED.formatted("GET /x", "x")).target()).isEqualTo("/x");
  }

  @Test
  void readsASizeThatIsNoneAsUnknown() {
    String line = "192.0.2.1 - - [27/Mar/2025:09:12:55 +0100] \"-\" 200 %s";
    assertThat(hit(line.formatted("9".repeat(30))).bytes()).isNull();
    assertThat(hit(line.formatted("-")).bytes()).isNull();
  }

  @Test
  void readsNothingBeyondTheLine() {
    byte[] line = COMBINED.formatted("GET /a HTTP/1.1", "b").getBytes(StandardCharsets.UTF_8);
    byte[] wider = new byte[line.length + 20];
    Arrays.fill(wider, (byte) '"');
    System.arraycopy(line, 0, wider, 10, line.length);
    assertThat(Formats.detecting().parse(wider, 10, 10 + line.length)).isEqualTo(parse(line));
  }

  /** Truncated and disturbed lines, the kind that a full disk and a crash leave behind. */
  @Test
  void neverThrows() {
    Random random = new Random(20250327);
    byte[] good =
        COMBINED.formatted("GET /o/a/b/px.gif HTTP/1.1", "c").getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] line = Arrays.copyOf(good, random.nextInt(good.length + 1));
      for (int i = random.nextInt(4); i > 0 && line.length > 0; i--) {
        line[random.nextInt(line.length)] =
            (byte) "\"\\ []-:9x%\0\u00ff".charAt(random.nextInt(12));
      }
      assertThat(parse(line)).isNotNull();
    }
  }

  /** What Apache writes is read back: escape any bytes as it does, and parse. */
  @Test
  void readsBackWhateverAnAgentWasSent() {
    Random random = new Random(99);
    for (int round = 0; round < 2000; round++) {
      String agent =
          "a"
              + random
                  .ints(20, 1, 0x7f)
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
      assertThat(hit(COMBINED.formatted("GET / HTTP/1.1", escaped(agent))).userAgent())
          .isEqualTo(agent);
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        escaped.append("\\x%02x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
