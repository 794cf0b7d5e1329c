package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample in the repository is what its program makes with real servers. */
class SampleLogsIT {
  private static final Path SAMPLE = Path.of("sample-logs");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;

  @Test
  void theSampleCanBeMadeAgain() throws Exception {
    Path made = folder.resolve("made");
    make(made);
    Map<String, byte[]> expected = files(SAMPLE);
    Map<String, byte[]> actual = files(made);
    assertThat(expected).hasSizeGreaterThan(30);
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    for (String name : expected.keySet()) {
      assertThat(actual.get(name)).as(name).isEqualTo(expected.get(name));
    }
  }

  private void make(Path target) throws Exception {
    Path program = SAMPLE.resolve("make/MakeSampleLogs.java");
    List<String> arguments = List.of(program.toString(), target.toString());
    try (JavaProcess make = JavaProcess.start(folder.resolve("make.log"), arguments, Map.of())) {
      int exitCode = make.awaitExit(PATIENCE);
      // The program names what it lacks, and the command that installs it.
      assumeFalse(make.log().contains(" is missing. Install "), make.log());
      assertThat(exitCode).as(make.log()).isZero();
    }
  }

  /** What the program makes; unpacked, since Java's zlib need not pack alike everywhere. */
  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.equals("README.md") && !name.startsWith("make")) {
          contents.put(name, unpacked(name, Files.readAllBytes(file)));
        }
      }
    }
    return contents;
  }

  private static byte[] unpacked(String name, byte[] bytes) throws IOException {
    if (!name.endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
