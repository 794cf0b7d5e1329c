package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every bundled format file is proved by its own samples, alone and among the others. */
class FormatFilesTest {
  @TestFactory
  Stream<DynamicTest> everyFormatIsProved() {
    List<FormatFile> files = Formats.files();
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.id(), () -> assertThat(FormatProof.problems(file, files)).isEmpty()));
  }

  /** The order of the index is the one that the files ask for. */
  @TestFactory
  Stream<DynamicTest> everySampleIsReadByTheFormatsTogether() {
    LineParser all = Formats.detecting();
    return Formats.files().stream()
        .flatMap(file -> file.samples().stream())
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.origin(),
                    () -> {
                      byte[] line = sample.line().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                      assertThat(
                              SampleFields.differences(
                                  "sample", sample, all.parse(line, 0, line.length)))
                          .isEmpty();
                    }));
  }
}
