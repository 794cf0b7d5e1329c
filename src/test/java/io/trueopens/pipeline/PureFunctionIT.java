package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is a function of what the logs say: how files are called, packed, ordered and how often
 * they are there changes nothing in what is concluded.
 */
@Tag("spark")
@ExtendWith(SmallSession.class)
class PureFunctionIT {
  private static final String LOGS = "sample-logs/";

  /** Columns that may tell the difference: where a line was found, by which entry, how often. */
  private static final String HITS = "SELECT * EXCLUDE (source_file, log, copies) FROM %s.hits";

  private static SampleRun plain;

  @TempDir private Path folder;

  @BeforeAll
  static void runTheSample() throws IOException {
    plain = SampleRun.plain();
  }

  @Test
  void twiceGivesTheSame() throws IOException, SQLException {
    FileUtils.copyDirectory(new File(plain.job().tables()), folder.resolve("tables").toFile());
    SampleRun run = runOn(LOGS);
    assertSameConclusions(run);
    try (DuckDb duckDb = new DuckDb(run)) {
      assertThat(duckDb.number("SELECT count(*) FROM runs")).isEqualTo(2);
    }
  }

  /** Under another key nothing new would fit what is there, and nobody would notice. */
  @Test
  void anotherKeyIsRefused() throws IOException {
    FileUtils.copyDirectory(new File(plain.job().tables()), folder.resolve("tables").toFile());
    Path key = Files.writeString(folder.resolve("tables.key"), "0123456789abcdef".repeat(4));
    assertThatThrownBy(() -> SampleRun.with(folder, text -> text))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            key
                + ": this is not the key that the tables in "
                + folder.resolve("tables")
                + " were made with, so that nothing new would fit what is there; put that key back,"
                + " or name another folder in \"tables\"");
  }

  @Test
  void aFileThatIsThereTwiceCountsOnce() throws IOException, SQLException {
    copyLogs((file, bytes) -> bytes, "%2$s");
    Path nginx = folder.resolve("logs/nginx");
    Files.copy(nginx.resolve("access.log.1"), nginx.resolve("access.log.1-copy"));
    Files.write(
        nginx.resolve("access.log.copy-of-2"),
        unzipped(Files.readAllBytes(nginx.resolve("access.log.2.gz"))));
    SampleRun run = runOn(folder + "/logs/");
    assertSameConclusions(run);
    assertThat(run.result().sums().tracked()).isEqualTo(plain.result().sums().tracked());
    assertThat(run.result().sums().hits()).isEqualTo(plain.result().sums().hits());
  }

  /** Many small files instead of few: other tasks see the lines, in another order. */
  @Test
  void namesPackingAndCutsDoNotMatter() throws IOException, SQLException {
    copyLogs((file, bytes) -> isGzip(bytes) ? unzipped(bytes) : bytes, "z-%d-%s");
    try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        cutInThree(file);
      }
    }
    assertSameConclusions(runOn(folder + "/logs/"));
  }

  /** The second part is packed. */
  private static void cutInThree(Path file) throws IOException {
    List<byte[]> parts = Lines.cut(Files.readAllBytes(file), 3);
    for (int i = 0; i < parts.size(); i++) {
      byte[] part = i == 1 ? gzipped(parts.get(i)) : parts.get(i);
      Files.write(file.resolveSibling(file.getFileName() + ".part" + (9 - i)), part);
    }
    Files.delete(file);
  }

  private interface Change {
    byte[] of(Path file, byte[] bytes) throws IOException;
  }

  /**
   * Copies all logs, each changed.
   *
   * @param name pattern of the new name, from a number and the old name
   */
  private void copyLogs(Change change, String name) throws IOException {
    for (String server : List.of("nginx", "apache")) {
      Path target = Files.createDirectories(folder.resolve("logs").resolve(server));
      int number = 100;
      try (Stream<Path> files = Files.list(Path.of(LOGS, server))) {
        for (Path file : files.sorted().toList()) {
          String renamed = name.formatted(number--, stem(file.getFileName().toString()));
          Files.write(
              target.resolve(unique(file, renamed)), change.of(file, Files.readAllBytes(file)));
        }
      }
    }
  }

  /** The job's patterns must still find the file: its old beginning stays in front. */
  private static String unique(Path file, String renamed) {
    String old = file.getFileName().toString();
    return renamed.equals(stem(old)) ? old : stem(old) + "." + renamed;
  }

  private static String stem(String name) {
    return name.substring(0, name.indexOf(".log") + 4);
  }

  private SampleRun runOn(String logs) throws IOException {
    Path key = Path.of(plain.job().tables() + ".key");
    Files.copy(key, folder.resolve("tables.key"));
    return SampleRun.with(
        folder,
        text ->
            text.replace("sample-logs/nginx/", logs + "nginx/")
                .replace("sample-logs/apache/", logs + "apache/"));
  }

  private static void assertSameConclusions(SampleRun run) throws SQLException {
    assertThat(run.result().failed()).isFalse();
    try (DuckDb duckDb = new DuckDb(plain)) {
      duckDb.addViews("other", run);
      for (String rows :
          List.of(
              HITS,
              "SELECT * FROM %s.messages",
              "SELECT * FROM %s.open_rates",
              "SELECT * FROM %s.experiments")) {
        String ours = rows.formatted("main");
        String theirs = rows.formatted("other");
        assertThat(duckDb.number("SELECT count(*) FROM (" + ours + ")")).isPositive();
        assertThat(duckDb.rows("(" + ours + ") EXCEPT ALL (" + theirs + ")")).as(rows).isEmpty();
        assertThat(duckDb.rows("(" + theirs + ") EXCEPT ALL (" + ours + ")")).as(rows).isEmpty();
      }
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
