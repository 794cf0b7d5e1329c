package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.hit.Hit;
import io.trueopens.hit.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every format file is proved by its own samples. */
class FormatFilesTest {
  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> fields(LogLine line) {
    assertThat(line).isInstanceOf(Hit.class);
    Hit hit = (Hit) line;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("time", hit.time().toString());
    fields.put("host", hit.host());
    fields.put("client_ip", hit.clientIp());
    fields.put("method", hit.method());
    fields.put("target", hit.target());
    fields.put("status", hit.status());
    fields.put("bytes", hit.bytes() == null ? null : hit.bytes().intValue());
    fields.put("user_agent", hit.userAgent());
    fields.put("referer", hit.referer());
    fields.values().removeIf(value -> value == null);
    return fields;
  }

  @TestFactory
  Stream<DynamicTest> everySampleIsReadAsItSays() {
    return Formats.files().stream()
        .flatMap(
            file ->
                file.samples().stream()
                    .map(
                        sample ->
                            DynamicTest.dynamicTest(
                                file.id() + ": " + sample.origin(), () -> check(file, sample))));
  }

  private static void check(FormatFile file, FormatFile.Sample sample) {
    LogFormat format = new LogFormat(file.id(), file.layout());
    byte[] line = bytes(sample.line());
    Spans spans = new Spans();
    assertThat(format.match(line, 0, line.length, spans)).isEqualTo(Layout.MATCHED);
    assertThat(fields(format.read(line, spans))).isEqualTo(sample.expect());
    assertThat(fields(Formats.detecting().parse(line, 0, line.length)))
        .as("read without being told the format")
        .isEqualTo(sample.expect());
  }

  @TestFactory
  Stream<DynamicTest> noFormatReadsWhatItMustNot() {
    return Formats.files().stream()
        .flatMap(
            file ->
                file.not().stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                file.id() + " refuses " + line,
                                () ->
                                    assertThat(
                                            new LogFormat(file.id(), file.layout())
                                                .match(
                                                    bytes(line),
                                                    0,
                                                    bytes(line).length,
                                                    new Spans()))
                                        .isNotEqualTo(Layout.MATCHED))));
  }

  /** Two formats may read one line only if they say the same of it, or one goes first. */
  @TestFactory
  Stream<DynamicTest> formatsAgreeOnEachOthersSamples() {
    List<FormatFile> files = Formats.files();
    return files.stream()
        .flatMap(
            owner ->
                owner.samples().stream()
                    .flatMap(
                        sample ->
                            files.stream()
                                .filter(other -> !owner.before().contains(other.id()))
                                .filter(other -> !other.id().equals(owner.id()))
                                .map(
                                    other ->
                                        DynamicTest.dynamicTest(
                                            other.id() + " on " + sample.origin(),
                                            () -> checkAgreement(other, sample)))));
  }

  private static void checkAgreement(FormatFile other, FormatFile.Sample sample) {
    LogFormat format = new LogFormat(other.id(), other.layout());
    byte[] line = bytes(sample.line());
    Spans spans = new Spans();
    if (format.match(line, 0, line.length, spans) == Layout.MATCHED) {
      assertThat(fields(format.read(line, spans))).isEqualTo(sample.expect());
    } else {
      assertThat(format.match(line, 0, line.length, spans)).isGreaterThanOrEqualTo(0);
    }
  }
}
