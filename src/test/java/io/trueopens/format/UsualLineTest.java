package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        String line = client + " - " + user + end;
        byte[] bytes = bytes(line);
        spans.start(bytes, bytes.length);
        int stopped = layout.match(bytes, 0, bytes.length, spans);
        if (stopped == Layout.MATCHED || stopped >= line.indexOf('"')) {
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

  /** Lines that are nearly usual, and that others read or refuse. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.3.4%a, - anna [27/Mar/2025:09:12:55 +0100] \"GET / HTTP/1.1\" 200 43 \"-\" \"ua\"",
        "127.0.0.1%a, - - [27/Mar/2025:09:12:55 +0100] \"GET / HTTP/1.1\" 200 43 \"-\" \"ua\" x",
        "fe80::1%\t - anna [27/Mar/2025:09:12:55 +0100] \"GET / HTTP/1.1\" 200 43 \"-\" \"ua\"",
        "1.2.3.4%|200|1743063175|43|9.9.9.9|5|-|/x|w|u - anna [27/Mar/2025:09:12:55 +0100] \"x|t|t",
        "::1 - a-bc\t10:10:10\tFRA2\t43\t1.2.3.4\tGET\thost\t/x\t200\t-\tUA\tq\tc\tr\ti\th\thttps"
            + "\t12\t0.1 [27/Mar/2025:09:12:55 +0100] \"x"
      })
  void readsNearlyUsualLinesAsTheFormatsDo(String line) {
    assertSame(bytes(line));
  }

  @Test
  void readsLongWordsAsTheFormatsDo() {
    assertSame(bytes(":".repeat(8193) + USUAL.substring(USUAL.indexOf(" - "))));
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
