package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.report.ReportFromTables;
import io.trueopens.report.ReportModel;
import io.trueopens.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a full disk, a crash and a wrong copy leave behind must not cost the rest of the night. */
@Tag("spark")
class BrokenInputsIT {
  private static final Path NGINX = Path.of("sample-logs/nginx");

  private static final String TO_BE_SENT =
      "amOzhzXfuPY7wKXcxqa2yZ,jo@example.org,next-year,title,a.png,,,2999-01-01T00:00:00Z,,\n";

  @TempDir private static Path folder;

  private static SampleRun run;
  private static ReportModel report;
  private static List<String> goodLines;

  @BeforeAll
  static void runOnBrokenInputs() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    goodLines = lines(NGINX.resolve("access.log.6.gz"));
    Files.writeString(logs.resolve("access.log.broken-lines"), withBrokenLines(goodLines));
    Files.createFile(logs.resolve("access.log.empty"));
    byte[] noise = new byte[50_000];
    new Random(5).nextBytes(noise);
    noise[0] = 0;
    noise[noise.length - 1] = '\n';
    Files.write(logs.resolve("access.log.binary"), noise);
    byte[] packed = gzip(String.join("\n", lines(NGINX.resolve("access.log.5.gz"))) + "\n");
    Files.write(logs.resolve("access.log.truncated.gz"), Arrays.copyOf(packed, packed.length / 2));
    // A link to itself cannot be read by anybody, not even by root.
    Files.createSymbolicLink(
        logs.resolve("access.log.unreadable"), Path.of("access.log.unreadable"));
    String unfinished = goodLines.get(0) + "\n" + goodLines.get(1);
    Files.writeString(logs.resolve("access.log.growing"), unfinished);
    Path deliveries = folder.resolve("deliveries.csv");
    String list = Files.readString(Path.of("sample-logs/deliveries.csv"));
    Files.writeString(deliveries, list + TO_BE_SENT);
    run =
        SampleRun.with(
            folder,
            text ->
                text.replace("sample-logs/nginx/access.log*", logs + "/access.log*")
                    .replace("sample-logs/deliveries.csv", deliveries.toString()));
    report = ReportFromTables.read(run.job());
  }

  /** One in a hundred tracked lines loses its end. */
  private static String withBrokenLines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean broken = i % 100 == 0 && line.contains("/o/");
      text.append(broken ? line.substring(0, line.length() - 3) : line).append('\n');
    }
    return text.toString();
  }

  private static List<String> lines(Path packed) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines().toList();
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return packed.toByteArray();
  }

  private static Problem problem(String file) {
    List<Problem> problems =
        run.result().problems().stream().filter(p -> p.file().endsWith(file)).toList();
    assertThat(problems).as(file + " in " + run.result().problems()).hasSize(1);
    return problems.get(0);
  }

  @Test
  void theRunFailsButItsSumsHold() {
    assertThat(run.result().failed()).isTrue();
    assertThat(run.result().sums().violations()).isEmpty();
  }

  @Test
  void aBrokenLineIsListedWithItsPlace() throws SQLException {
    Problem problem = problem("broken-lines");
    assertThat(problem.failed()).isFalse();
    assertThat(problem.text())
        .matches("3[0-9] of 3,?732 lines could not be read; the table rejected_lines says .*");
    try (DuckDb duckDb = new DuckDb(run)) {
      assertThat(
              duckDb.rows(
                  "SELECT reason, min(\"offset\") = 0, bool_and(length > 50), bool_and(detail LIKE"
                      + " 'closest is %, which stops at byte %') FROM rejected_lines"
                      + " WHERE file LIKE '%broken-lines' GROUP BY reason"))
          .hasSize(1)
          .allSatisfy(row -> assertThat(row.subList(2, 4)).containsOnly("true"));
    }
  }

  @Test
  void mailThatIsStillToBeSentWaits() throws SQLException {
    assertThat(problem("deliveries"))
        .extracting(Problem::text, Problem::failed)
        .containsExactly("1 message is dated after today and waits until then", false);
    assertThat(run.result().date()).isEqualTo(LocalDate.of(2025, 4, 2));
    try (DuckDb duckDb = new DuckDb(run)) {
      assertThat(duckDb.number("SELECT count(*) FROM messages WHERE campaign = 'next-year'"))
          .isZero();
    }
  }

  @Test
  void anEmptyFileIsGoodToKnow() {
    assertThat(problem(".empty"))
        .extracting(Problem::text, Problem::failed)
        .containsExactly("is empty; there was nothing to read", false);
  }

  @Test
  void aBinaryFileIsInNoKnownFormat() {
    Problem problem = problem(".binary");
    assertThat(problem.failed()).isTrue();
    assertThat(problem.text()).startsWith("is in no known format");
  }

  @Test
  void aTruncatedArchiveGivesItsWholeLines() throws SQLException, IOException {
    Problem problem = problem("truncated.gz");
    assertThat(problem.failed()).isTrue();
    assertThat(problem.text()).matches("reading broke off after \\d+ lines: .*");
    int all = lines(NGINX.resolve("access.log.5.gz")).size();
    try (DuckDb duckDb = new DuckDb(run)) {
      long read = duckDb.number("SELECT count(*) FROM hits WHERE source_file LIKE '%truncated.gz'");
      assertThat(read).isBetween(all / 5L, (long) all);
    }
  }

  @Test
  void anUnreadableFileIsNamed() {
    Problem problem = problem(".unreadable");
    assertThat(problem.failed()).isTrue();
    assertThat(problem.text()).isEqualTo("cannot be read: it is a link to nothing");
  }

  @Test
  void anUnfinishedLastLineWaits() throws SQLException {
    try (DuckDb duckDb = new DuckDb(run)) {
      assertThat(duckDb.number("SELECT waiting FROM runs")).isEqualTo(1);
    }
  }

  @Test
  void theRestIsKept() throws SQLException {
    try (DuckDb duckDb = new DuckDb(run)) {
      assertThat(duckDb.number("SELECT count(*) FROM hits WHERE host = 'news.example.org'"))
          .isGreaterThan(2900);
      long tracked = goodLines.stream().filter(line -> line.contains("GET /o/")).count();
      assertThat(
              duckDb.number("SELECT sum(copies) FROM hits WHERE source_file LIKE '%broken-lines'"))
          .isBetween(tracked * 98 / 100, tracked);
    }
  }

  @Test
  void theReportSaysSoFirst() throws IOException {
    assertThat(report.problems()).hasSize(run.result().problems().size());
    Path reports = folder.resolve("reports");
    ReportWriter.write(report, reports);
    String html = Files.readString(reports.resolve("report.html"));
    assertThat(html.indexOf("Read this first"))
        .isPositive()
        .isLessThan(html.indexOf("loaded images"));
    assertThat(html)
        .contains("3 inputs were not read in full")
        .contains("access.log.unreadable")
        .contains("access.log.truncated.gz")
        .contains("access.log.binary")
        .contains("access.log.broken-lines")
        .contains("access.log.empty");
  }
}
