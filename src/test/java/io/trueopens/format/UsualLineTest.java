package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
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
    return UsualLine.match(line, 0, line.length, new Spans());
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
    for (int i = 0; i < 20_000; i++) {
      byte[] line = damaged(lines.get(random.nextInt(lines.size())), random);
      usual += isUsual(line) ? 1 : 0;
      assertSame(line);
    }
    // Else the damage would be too much for the shortcut to be tried.
    assertThat(usual).isGreaterThan(2_000);
  }

  private static byte[] damaged(byte[] line, Random random) {
    String signs = " \"-[]\\:,./|0aZ\t";
    byte[] copy = line.clone();
    for (int changes = random.nextInt(3); changes >= 0 && copy.length > 1; changes--) {
      int at = random.nextInt(copy.length);
      switch (random.nextInt(3)) {
        case 0 -> copy[at] = (byte) signs.charAt(random.nextInt(signs.length()));
        case 1 -> {
          byte[] shorter = Arrays.copyOf(copy, copy.length - 1);
          System.arraycopy(copy, at + 1, shorter, at, copy.length - at - 1);
          copy = shorter;
        }
        default -> {
          byte[] longer = Arrays.copyOf(copy, copy.length + 1);
          System.arraycopy(copy, at, longer, at + 1, copy.length - at);
          longer[at] = (byte) signs.charAt(random.nextInt(signs.length()));
          copy = longer;
        }
      }
    }
    return copy;
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
