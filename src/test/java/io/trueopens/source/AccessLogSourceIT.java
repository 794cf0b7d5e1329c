package io.trueopens.source;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.trueopens.container.LineReader;
import io.trueopens.pipeline.SampleRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The source as Spark uses it: cut, packed, named and filtered in every way. */
@Tag("spark")
class AccessLogSourceIT {
  private static final Path REAL = Path.of("sample-logs/nginx/access.log");
  private static final String ONE_SPLIT = "1g";
  private static final List<String> COUNTS =
      List.of("lines", "hits", "sampled", "not_examined", "ignored", "rejected", "waiting");

  @TempDir private static Path folder;
  private static Path odd;

  /** Real lines with every kind of damage among them, and one that is still being written. */
  @BeforeAll
  static void writeAnOddLog() throws IOException {
    odd = folder.resolve("odd.log");
    List<String> real = Files.readAllLines(REAL, StandardCharsets.ISO_8859_1);
    String text =
        String.join("\n", real.subList(0, 50))
            + "\n\n  \nno request\n"
            + String.join("\r\n", real.subList(50, 80))
            + "\r\n\r\n\u0000\u00ff\u0000\n"
            + "/o/".repeat(700_000)
            + "\n"
            + real.get(80).substring(0, 60)
            + "\n"
            + String.join("\n", real.subList(80, 120))
            + "\n"
            + real.get(120);
    Files.writeString(odd, text, StandardCharsets.ISO_8859_1);
  }

  private static Dataset<Row> read(String splitSize, Path... files) {
    SparkSession session = SampleRun.session().newSession();
    session.conf().set("spark.sql.files.maxPartitionBytes", splitSize);
    session.conf().set("spark.sql.files.openCostInBytes", "0");
    session.conf().set("spark.sql.files.minPartitionNum", "1");
    return session
        .read()
        .format("accesslog")
        .option(AccessLogSchema.OPTION_SPLITS, true)
        .option("__globPaths__", false)
        .load(Arrays.stream(files).map(file -> file.toString()).toArray(String[]::new));
  }

  /** Requests and rejected lines, each with all that is known of it, in the order of the lines. */
  private static List<String> lines(List<Row> rows) {
    return rows.stream()
        .filter(row -> !isPiece(row))
        .sorted(
            Comparator.<Row, String>comparing(row -> row.getAs("file"))
                .thenComparingLong(row -> row.<Long>getAs("offset")))
        .map(AccessLogSourceIT::text)
        .toList();
  }

  private static String text(Row row) {
    return Arrays.stream(row.schema().fieldNames())
        .map(row::<Object>getAs)
        .map(
            value ->
                value instanceof byte[] raw ? new String(raw, StandardCharsets.ISO_8859_1) : value)
        .map(String::valueOf)
        // What stands for a long line says enough by its hash.
        .map(value -> value.length() > 10_000 ? String.valueOf(value.hashCode()) : value)
        .collect(Collectors.joining("|"));
  }

  /** The counts of all pieces of all files, added up. */
  private static Map<String, Long> counts(List<Row> rows) {
    List<Row> pieces = rows.stream().filter(AccessLogSourceIT::isPiece).toList();
    return COUNTS.stream()
        .collect(
            Collectors.toMap(
                name -> name,
                name -> pieces.stream().mapToLong(row -> row.<Long>getAs(name)).sum()));
  }

  private static long pieces(List<Row> rows) {
    return rows.stream().filter(AccessLogSourceIT::isPiece).count();
  }

  private static boolean isPiece(Row row) {
    return row.getAs("record").equals(AccessLogSchema.SPLIT);
  }

  @Test
  void everyLineOfAnOddLogIsAccountedFor() {
    List<Row> rows = read(ONE_SPLIT, odd).collectAsList();
    assertThat(pieces(rows)).isEqualTo(1);
    assertThat(counts(rows))
        .containsEntry("lines", 127L)
        .containsEntry("hits", 120L)
        .containsEntry("ignored", 3L)
        .containsEntry("rejected", 4L)
        .containsEntry("waiting", 1L);
    assertThat(rows)
        .filteredOn(row -> row.getAs("record").equals(AccessLogSchema.REJECTED))
        .extracting(row -> row.getAs("reason") + " " + row.getAs("length"))
        .containsExactly(
            "no_format 10", "no_format 3", "too_long " + LineReader.LONGEST, "no_format 60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7k", "64k"})
  void anOddLogMayBeCutAnywhere(String splitSize) {
    assertThatCutsMakeNoDifference(splitSize, odd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7k", "64k"})
  void realLogsMayBeCutAnywhere(String splitSize) {
    assertThatCutsMakeNoDifference(
        splitSize,
        REAL,
        Path.of("sample-logs/apache/other_vhosts_access.log.1"),
        Path.of("sample-logs/apache/old-access.log"));
  }

  @Test
  void aRealLogMayBeCutInLinesAndLess() throws IOException {
    Path little = folder.resolve("little.log");
    List<String> real = Files.readAllLines(REAL, StandardCharsets.ISO_8859_1);
    Files.write(little, real.subList(0, 100), StandardCharsets.ISO_8859_1);
    assertThatCutsMakeNoDifference("1k", little);
    assertThatCutsMakeNoDifference("199", little);
  }

  private static void assertThatCutsMakeNoDifference(String splitSize, Path... files) {
    List<Row> whole = read(ONE_SPLIT, files).collectAsList();
    List<Row> cut = read(splitSize, files).collectAsList();
    assertThat(pieces(cut)).isGreaterThan(pieces(whole));
    assertThat(lines(cut)).isNotEmpty().isEqualTo(lines(whole));
    assertThat(counts(cut)).isEqualTo(counts(whole));
  }

  /** The ways in which a log may be packed. */
  enum Packed {
    GZIP,
    BZIP2,
    ZSTD,
    XZ,
    LZ4;

    OutputStream into(Path file) throws IOException {
      OutputStream out = Files.newOutputStream(file);
      return switch (this) {
        case GZIP -> new GZIPOutputStream(out);
        case BZIP2 -> new BZip2CompressorOutputStream(out);
        case ZSTD -> new ZstdOutputStream(out);
        case XZ -> new XZOutputStream(out, new LZMA2Options(1));
        case LZ4 -> new LZ4FrameOutputStream(out);
      };
    }
  }

  /** Under a name that does not tell, and cut as small as if it were plain. */
  @ParameterizedTest
  @EnumSource
  void aPackedLogIsTheSameLog(Packed packed) throws IOException {
    Path copy = folder.resolve("access.log." + packed.ordinal());
    try (OutputStream out = packed.into(copy)) {
      Files.copy(REAL, out);
    }
    List<Row> rows = read("7k", copy).collectAsList();
    List<Row> plain = read(ONE_SPLIT, REAL).collectAsList();
    assertThat(pieces(rows)).isEqualTo(1);
    assertThat(lines(rows))
        .isNotEmpty()
        .map(line -> line.replace(copy.toString(), REAL.toAbsolutePath().toString()))
        .isEqualTo(lines(plain));
  }

  /** Packing is done once a file is finished, so that there is nothing to wait for. */
  @Test
  void theLastLineOfAPackedLogNeedsNoNewline() throws IOException {
    Path copy = folder.resolve("odd.log.gz");
    try (OutputStream out = Packed.GZIP.into(copy)) {
      Files.copy(odd, out);
    }
    assertThat(counts(read(ONE_SPLIT, copy).collectAsList()))
        .containsEntry("waiting", 0L)
        .containsEntry("lines", 128L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access",
        "access log",
        "access[x].log",
        "access*.log",
        "access?{a,b}.log",
        "access%20+é.log",
        "access=1.log",
        "access.log.gz"
      })
  void aFileMayHaveAnyName(String name) throws IOException {
    Path copy = Files.copy(REAL, Files.createTempDirectory(folder, "names").resolve(name));
    List<Row> rows = read(ONE_SPLIT, copy).collectAsList();
    assertThat(counts(rows)).isEqualTo(counts(read(ONE_SPLIT, REAL).collectAsList()));
    assertThat(rows).extracting(row -> row.<String>getAs("file")).containsOnly(copy.toString());
  }

  @Test
  void aFilterIsPushedDownAndChangesNothing() {
    Dataset<Row> rows = read("64k", odd);
    List<Row> filteredHere =
        rows.collectAsList().stream()
            .filter(row -> String.valueOf(row.<String>getAs("target")).startsWith("/o/"))
            .toList();
    assertThat(lines(rows.filter("target LIKE '/o/%'").collectAsList()))
        .isNotEmpty()
        .isEqualTo(lines(filteredHere));
  }

  /** Lines that no one wants are passed over, and still counted. */
  @Test
  void aFilterSavesWork() {
    Dataset<Row> all = read("64k", REAL);
    Map<String, Long> counts =
        counts(all.filter("record <> 'hit' OR target LIKE '/o/%'").collectAsList());
    assertThat(counts.get("not_examined")).isPositive();
    assertThat(counts.get("lines")).isEqualTo(counts(all.collectAsList()).get("lines"));
    assertThat(
            Stream.of("hits", "sampled", "not_examined", "ignored", "rejected")
                .mapToLong(counts::get)
                .sum())
        .isEqualTo(counts.get("lines"));
    // What is passed over was not wanted.
    assertThat(counts.get("hits")).isGreaterThanOrEqualTo(all.filter("target LIKE '/o/%'").count());
  }

  /** JSON may have a backslash before each slash; then looking for the text is not enough. */
  @Test
  void anEscapedSlashHidesNothing() throws IOException {
    Path log = folder.resolve("escaped.log");
    String directive =
        "{\"time\":\"$time_iso8601\",\"ip\":\"$remote_addr\",\"method\":\"$request_method\","
            + "\"uri\":\"$request_uri\",\"status\":$status}";
    String line =
        "{\"time\":\"2025-03-30T09:00:00+00:00\",\"ip\":\"192.0.2.1\",\"method\":\"GET\","
            + "\"uri\":\"%s\",\"status\":200}\n";
    Files.writeString(log, line.formatted("\\/o\\/c\\/m") + line.formatted("/other"));
    Dataset<Row> rows =
        SampleRun.session()
            .read()
            .format("accesslog")
            .option("logFormat", directive)
            .load(log.toString())
            .filter("target LIKE '/o/%'");
    assertThat(rows.select("target").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("/o/c/m");
  }

  @Test
  void sqlReadsItToo() {
    SparkSession session = SampleRun.session();
    String path = REAL.toAbsolutePath().toString();
    long hits = counts(read(ONE_SPLIT, REAL).collectAsList()).get("hits");
    assertThat(
            session
                .sql("SELECT count(*) FROM accesslog.`" + path + "` WHERE record = 'hit'")
                .first()
                .getLong(0))
        .isEqualTo(hits);
    session.sql(
        "CREATE OR REPLACE TEMPORARY VIEW requests USING accesslog OPTIONS (path '"
            + path
            + "', logFormat 'nginx-combined', TIMEZONE 'UTC')");
    assertThat(session.sql("SELECT count(status) FROM requests").first().getLong(0))
        .isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "logFormat | nginx-combind | there is no format \"nginx-combind\"; did you mean",
        "trustedProxies | 10.0.0.0/33 | 10.0.0.0/33"
      })
  void aWrongOptionIsNamed(String option, String value, String message) {
    Dataset<Row> rows =
        SampleRun.session().read().format("accesslog").option(option, value).load(REAL.toString());
    assertThatThrownBy(rows::count)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  /** The page for users tells every column, in order. */
  @Test
  void thePageTellsEveryColumn() throws IOException {
    List<String> told =
        Files.readAllLines(Path.of("jobs/accesslog.md")).stream()
            .filter(
                line -> line.matches("\\| `\\w+` \\| (string|bigint|int|binary|timestamp) \\| .*"))
            .map(line -> line.split(" \\| ")[0].substring(3) + " " + line.split(" \\| ")[1])
            .map(column -> column.replace("`", ""))
            .toList();
    assertThat(told)
        .isEqualTo(
            Arrays.stream(AccessLogSchema.SCHEMA.fields())
                .map(field -> field.name() + " " + field.dataType().sql().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void onlyTheWantedColumnsAreMade() {
    Dataset<Row> rows = read("64k", REAL);
    List<Row> all = rows.collectAsList();
    assertThat(rows.select("status").filter(col("status").isNotNull()).count())
        .isEqualTo(counts(all).get("hits"));
    assertThat(rows.count()).isEqualTo(all.size());
  }
}
