package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.TrustedProxies;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every bundled format file is proved by its own samples, alone and among the others. */
class FormatFilesTest {
  private static final String BY_HAND = "written by hand";
  private static final List<FormatFile> FILES = Formats.files();

  @TestFactory
  Stream<DynamicTest> everyFormatIsProved() {
    return FILES.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.id(), () -> assertThat(FormatProof.problems(file, FILES)).isEmpty()));
  }

  /** The order of the index is the one that the files ask for. */
  @TestFactory
  Stream<DynamicTest> everySampleIsReadByTheFormatsTogether() {
    LineParser all = Formats.detecting(new Reading(ZoneOffset.UTC, TrustedProxies.NONE));
    return samples()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.origin(),
                    () ->
                        assertThat(
                                SampleFields.differences(
                                    "sample", sample, FormatProof.read(all, sample)))
                            .isEmpty()));
  }

  /** What came before does not matter, but for the header in force. */
  @Test
  void theOrderOfLinesDoesNotMatter() {
    List<FormatFile.Sample> backwards = new java.util.ArrayList<>(samples().toList());
    java.util.Collections.reverse(backwards);
    LineParser one = Formats.detecting();
    for (FormatFile.Sample sample : backwards) {
      LineParser fresh = Formats.detecting();
      assertThat(FormatProof.read(one, sample))
          .as(sample.line())
          .isEqualTo(FormatProof.read(fresh, sample));
      assertThat(one.format()).isEqualTo(fresh.format());
    }
  }

  @Test
  void thereAreManySamplesAndFewAreMadeUp() {
    assertThat(samples().count()).isGreaterThanOrEqualTo(300);
    assertThat(samples().filter(sample -> sample.origin().startsWith(BY_HAND)).count() * 3)
        .isLessThanOrEqualTo(samples().count());
  }

  /** A command reads the beginning of a file only, up to its samples. */
  @Test
  void layoutsStandBeforeTheSamples() {
    for (String id : Formats.ids()) {
      assertThat(Formats.named(id, new Reading(ZoneOffset.UTC, TrustedProxies.NONE))).isNotNull();
    }
  }

  private static Stream<FormatFile.Sample> samples() {
    return FILES.stream().flatMap(file -> file.samples().stream());
  }
}
