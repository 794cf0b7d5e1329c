package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The shortcut for the most common lines never changes what is read. */
class UsualLineTest {
  private static final Reading READING = new Reading(ZoneOffset.UTC, TrustedProxies.NONE);
  private static final String USUAL =
      "203.0.113.9 - anna [27/Mar/2025:09:12:55 +0100] \"GET /o/spring/a1/map.png HTTP/1.1\" 200 43"
          + " \"https://mail.example.org/\" \"Mozilla/5.0 (X11; Linux x86_64)\"";

  private final LineParser parser = Formats.detecting(READING);

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isUsual(byte[] line) {
    return UsualLine.match(line, 0, line.length, new Spans()) == UsualLine.Fit.WHOLE;
  }

  private static boolean beginsAsUsual(byte[] line) {
    return UsualLine.match(line, 0, line.length, new Spans()) == UsualLine.Fit.BEGINNING;
  }

  @Test
  void knowsTheUsualLine() {
    assertThat(isUsual(bytes(USUAL))).isTrue();
    assertThat(isUsual(bytes(USUAL.replace("203.0.113.9", "2001:db8::9")))).isTrue();
    assertThat(isUsual(bytes(USUAL.replace("X11", "\\\"X11\\\"")))).isTrue();
  }

  @Test
  void leavesOtherLinesToTheFormats() {
    assertThat(isUsual(bytes(USUAL.replace("203.0.113.9", "host.example.net")))).isFalse();
    assertThat(isUsual(bytes(USUAL.replace("anna", "anna b")))).isFalse();
    assertThat(isUsual(bytes(USUAL.replace("9 - ", "9 www.example.org ")))).isFalse();
    assertThat(isUsual(bytes(USUAL + " \"198.51.100.7\""))).isFalse();
    assertThat(isUsual(bytes(USUAL.substring(0, USUAL.length() - 1)))).isFalse();
  }

  @Test
  void knowsLinesThatOnlyBeginAsTheUsualOne() {
    assertThat(beginsAsUsual(bytes(USUAL.replace("X11", "\"X11\"")))).isTrue();
    assertThat(beginsAsUsual(bytes(USUAL + " \"198.51.100.7\""))).isTrue();
    assertThat(beginsAsUsual(bytes(USUAL.substring(0, USUAL.indexOf('"') + 1)))).isFalse();
    assertThat(beginsAsUsual(bytes(USUAL.substring(0, USUAL.indexOf('"') + 2)))).isTrue();
    assertThat(beginsAsUsual(bytes(USUAL.replace("] \"", "]  \"")))).isFalse();
  }

  /** The list of these formats is data; here it is held against what the formats do. */
  @Test
  void listsTheFormatsThatReadBeyondTheBeginning() {
    Shared shared = Shared.create();
    Spans spans = new Spans();
    List<String> reading =
        Formats.files().stream()
            .filter(file -> Formats.index().lines().contains(file.id()))
            .filter(file -> readsBeyond(LayoutSpec.of(file.layout(), shared).layout(), spans))
            .map(FormatFile::id)
            .toList();
    assertThat(Formats.index().usual()).isEqualTo(reading);
  }

  private static boolean readsBeyond(Layout layout, Spans spans) {
    String end = USUAL.substring(USUAL.indexOf(" ["));
    for (String client : List.of("203.0.113.9", "2001:db8::9", "::ffff:1.2.3.4")) {
      for (String user :
          List.of("-", "anna", "[a]", "200", "0", "a:1", "192.0.2.1", "a.org", "a|b")) {
        byte[] line = bytes(client + " - " + user + end);
        spans.start(line, line.length);
        int stopped = layout.match(line, 0, line.length, spans);
        if (stopped == Layout.MATCHED || stopped > client.length() + 3 + user.length() + 30) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void readsSamplesOfAllFormatsAsTheFormatsDo() {
    for (FormatFile file : Formats.files()) {
      for (FormatFile.Sample sample : file.samples()) {
        assertSame(bytes(sample.line()));
      }
    }
  }

  @Test
  void readsDamagedLinesAsTheFormatsDo() {
    Random random = new Random(20250327);
    List<byte[]> lines =
        Formats.files().stream()
            .filter(file -> file.id().contains("combined") || file.id().contains("forwarded"))
            .flatMap(file -> file.samples().stream())
            .map(sample -> bytes(sample.line()))
            .toList();
    int usual = 0;
    int beginning = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] line = Damage.of(lines.get(random.nextInt(lines.size())), random);
      usual += isUsual(line) ? 1 : 0;
      beginning += beginsAsUsual(line) ? 1 : 0;
      assertSame(line);
    }
    // Else the damage would be too much for the shortcuts to be tried.
    assertThat(usual).isGreaterThan(2_000);
    assertThat(beginning).isGreaterThan(2_000);
  }

  private void assertSame(byte[] line) {
    LogLine quick = parser.parse(line, 0, line.length);
    String quickFormat = parser.format();
    LogLine other = parser.readAny(line, 0, line.length);
    LogLine slow = other == null ? parser.fields().toHit() : other;
    String text = new String(line, StandardCharsets.UTF_8);
    assertThat(quick).as(text).isEqualTo(slow);
    assertThat(quickFormat).as(text).isEqualTo(parser.format());
  }
}
