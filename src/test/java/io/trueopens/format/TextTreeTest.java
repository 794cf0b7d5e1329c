package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Formats that are tried together give the answer that each would give alone, one after another.
 */
class TextTreeTest {
  private static final Reading READING = new Reading(ZoneOffset.UTC, TrustedProxies.NONE);
  private static final Pattern STOPPED =
      Pattern.compile("closest is .+, which stops at byte (\\d+)");

  private final LineParser together = Formats.detecting(READING);
  private final List<FormatFile> files =
      Formats.index().lines().stream()
          .map(
              id -> Formats.files().stream().filter(file -> file.id().equals(id)).findFirst().get())
          .toList();
  private final List<LineParser> alone =
      files.stream().map(file -> Formats.parser(List.of(file), READING)).toList();

  @Test
  void readsSamplesAsEachFormatAloneDoes() {
    for (FormatFile file : files) {
      for (FormatFile.Sample sample : file.samples()) {
        assertSame(sample.line().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void readsDamagedLinesAsEachFormatAloneDoes() {
    Random random = new Random(20261129);
    List<FormatFile.Sample> samples =
        files.stream().flatMap(file -> file.samples().stream()).toList();
    for (int i = 0; i < 4_000; i++) {
      String line = samples.get(random.nextInt(samples.size())).line();
      assertSame(Damage.of(line.getBytes(StandardCharsets.UTF_8), random));
    }
  }

  private void assertSame(byte[] line) {
    if (line[0] == '#' || line[0] == '{') {
      return;
    }
    String text = new String(line, StandardCharsets.UTF_8);
    LogLine found = parse(together, line);
    if (found instanceof Rejected rejected && rejected.reason() == Rejected.Reason.NO_FORMAT) {
      assertThat(rejected.detail()).as(text).isEqualTo(closest(line));
      return;
    }
    for (int i = 0; i < files.size(); i++) {
      LogLine one = parse(alone.get(i), line);
      if (alone.get(i).format() != null) {
        assertThat(found).as(text).isEqualTo(one);
        assertThat(together.format()).as(text).isEqualTo(files.get(i).id());
        return;
      }
    }
    assertThat(together.format()).as(text).isNull();
  }

  /** The first of those that fit furthest, when none fits. */
  private String closest(byte[] line) {
    String closest = "";
    int furthest = -1;
    for (LineParser parser : alone) {
      LogLine one = parse(parser, line);
      assertThat(parser.format()).isNull();
      Matcher stopped = STOPPED.matcher(one instanceof Rejected rejected ? rejected.detail() : "");
      if (stopped.matches() && Integer.parseInt(stopped.group(1)) > furthest) {
        furthest = Integer.parseInt(stopped.group(1));
        closest = stopped.group();
      }
    }
    return closest;
  }

  private static LogLine parse(LineParser parser, byte[] line) {
    LogLine other = parser.readAny(line, 0, line.length);
    return other == null ? parser.fields().toHit() : other;
  }

  @Test
  void takesTheFirstOfTheTextsThatFit() {
    assertThat(number("<client> <status>", "<client> <word>", "1.2.3.4 200")).isEqualTo(0);
    assertThat(number("<client> <status>", "<client> <word>", "1.2.3.4 okay")).isEqualTo(1);
    assertThat(number("<client> <word>", "<client> <word>", "1.2.3.4 okay")).isEqualTo(0);
    assertThat(number("-- <word>", "-- <word> x", "-- mark x")).isEqualTo(1);
  }

  @Test
  void namesTheFirstOfThoseThatFitFurthest() {
    assertThat(number("<client> [<word>]", "<client> \"<word>\"", "1.2.3.4 -")).isEqualTo(0);
    assertThat(number("<client> [<word>]", "<client> <status> x", "1.2.3.4 200")).isEqualTo(1);
    assertThat(number("(<word>)", "[<word>]", "x")).isEqualTo(0);
  }

  /** Which of two texts fits a line, or else came closest. */
  private static int number(String one, String other, String line) {
    TextRules rules = TextRules.of(Escape.NONE, false, List.of());
    List<TextLine> lines = new ArrayList<>();
    for (String text : List.of(one, other)) {
      lines.add(TextLine.of(NamedFields.read(text), rules));
    }
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Spans spans = new Spans();
    spans.start(bytes, bytes.length);
    new TextLayout(lines).match(bytes, 0, bytes.length, spans);
    return spans.walk().number();
  }

  @Test
  void refusesALayoutWithoutTexts() {
    assertThatThrownBy(() -> LayoutSpec.of(Map.of("text", List.of()), Shared.create()))
        .hasMessage("\"text\" is empty: it must tell how lines are written");
  }

  @Test
  void refusesMoreFieldsThanAnyServerWrites() {
    String many = "[%{X}i] ".repeat(501);
    assertThatThrownBy(() -> LayoutSpec.of("%h %t " + many, Shared.create()))
        .hasMessage("has 503 fields; a format has 500 at most");
  }

  @Test
  void followsLinesOfAsManyFieldsAsMayBe() {
    LayoutSpec spec = LayoutSpec.of("%h %t " + "%{X}i ".repeat(498), Shared.create());
    byte[] line =
        ("192.0.2.1 [27/Mar/2025:09:12:55 +0100] " + "- ".repeat(498))
            .getBytes(StandardCharsets.UTF_8);
    Spans spans = new Spans();
    spans.start(line, line.length);
    assertThat(spec.layout().match(line, 0, line.length, spans)).isEqualTo(Layout.MATCHED);
  }
}
