package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While a run is at work, and afterwards, no file that it writes holds a client's address, a
 * recipient or the key: tables, state, report, what it prints, and what Spark shuffles and spills.
 * Spark is told to pack none of them, so that their bytes can be searched.
 */
@Tag("spark")
class PrivateFilesIT {
  private static final List<String> UNPACKED =
      List.of(
          "-Dspark.shuffle.compress=false",
          "-Dspark.shuffle.spill.compress=false",
          "-Dspark.broadcast.compress=false",
          "-Dspark.rdd.compress=false",
          "-Dspark.sql.parquet.compression.codec=uncompressed",
          "-Dspark.shuffle.spill.numElementsForceSpillThreshold=50");

  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final long POLL_MILLIS = 100;

  @TempDir private Path folder;

  private final Set<String> seen = new TreeSet<>();
  private final Set<String> searched = new TreeSet<>();
  private Pattern forbidden = Pattern.compile("");

  @Test
  void noFileTellsWhoItWas() throws Exception {
    LoggedNights nights = new LoggedNights(folder, 99);
    nights.pass();
    nameRecipients();
    Path jobFile = Files.writeString(folder.resolve("job.json"), nights.job("logs", "out/tables"));
    Path written = Files.createDirectories(folder.resolve("out"));
    String key = "5ec2e7".repeat(11).substring(0, 64);
    Files.writeString(folder.resolve("the.key"), key);
    String raw = new String(HexFormat.of().parseHex(key), StandardCharsets.ISO_8859_1);
    forbidden =
        Pattern.compile(
            "192[.]0[.]2[.]\\d|198[.]51[.]100[.]\\d|r\\d+@example|r\\d+%40example|jane|"
                + key
                + "|"
                + Pattern.quote(raw));
    try (JavaProcess run = start(jobFile, written)) {
      while (run.family().stream().anyMatch(ProcessHandle::isAlive)) {
        search(written);
        Thread.sleep(POLL_MILLIS);
      }
      assertThat(run.awaitExit(PATIENCE)).as(run.log()).isLessThan(2);
    }
    search(written);
    search(folder.resolve("reports"));
    assertThat(seen).isEmpty();
    assertThat(searched)
        .anyMatch(file -> file.contains("shuffle_"))
        .anyMatch(file -> file.contains("_state/evidence"))
        .anyMatch(file -> file.contains("_work/"))
        .anyMatch(file -> file.contains("/hits/"))
        .anyMatch(file -> file.endsWith("report.html"))
        .anyMatch(file -> file.endsWith("run.txt"));
  }

  /** Names that give their recipients away, in deliveries and in addresses. */
  private void nameRecipients() throws IOException {
    Files.writeString(
        folder.resolve("deliveries.csv"),
        "named,c0,jane.doe@example.org,a,hello-jane.doe@example.org.png,2025-03-02T06:00:00Z,\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        folder.resolve("logs/access.log.named"),
        "192.0.2.7 - - [02/Mar/2025:07:00:00 +0000] \"GET /d/c0/named/jane.doe%40example.org.pdf"
            + " HTTP/1.1\" 200 43 \"-\" \"Mozilla/5.0\"\n");
  }

  private JavaProcess start(Path jobFile, Path written) throws IOException {
    Path temporary = Files.createDirectories(written.resolve("temporary"));
    List<String> options =
        Stream.concat(
                UNPACKED.stream(),
                Stream.of(
                    "-Dspark.local.dir=" + written.resolve("spark"),
                    "-Djava.io.tmpdir=" + temporary))
            .toList();
    return KilledRunIT.start(jobFile, written.resolve("run.txt"), options);
  }

  private void search(Path where) {
    try (Stream<Path> files = Files.walk(where)) {
      files.filter(Files::isRegularFile).forEach(this::searchFile);
    } catch (IOException | UncheckedIOException e) {
      // A folder that went away while it was listed; what is in its place is seen the next time.
      searched.add("a folder that went away");
    }
  }

  private void searchFile(Path file) {
    try {
      Matcher found = forbidden.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (found.find()) {
        seen.add(file + ": " + found.group());
      }
      searched.add(file.toString());
    } catch (IOException e) {
      // Deleted since it was listed.
      searched.add("a file that went away");
    }
  }
}
