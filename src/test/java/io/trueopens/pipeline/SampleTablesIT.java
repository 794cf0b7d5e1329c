package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.table.Column;
import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sample's run leaves in the tables, seen by programs that are not ours. */
@Tag("spark")
class SampleTablesIT {
  private static SampleRun run;
  private static DuckDb duckDb;

  @BeforeAll
  static void runTheSample() throws IOException, SQLException {
    run = SampleRun.plain();
    duckDb = new DuckDb(run);
  }

  @AfterAll
  static void close() throws SQLException {
    duckDb.close();
  }

  @Test
  void theRunEndsWell() {
    assertThat(run.result().problems()).isEmpty();
    assertThat(run.result().sums().violations()).isEmpty();
    assertThat(run.result().failed()).isFalse();
    assertThat(run.result().date()).hasToString("2025-04-02");
  }

  /** sample-logs/README.md gives these numbers; they were counted without this program. */
  @Test
  void everyLineIsAccountedFor() throws SQLException {
    List<List<String>> sums =
        duckDb.rows(
            "SELECT lines, tracked, rejected, ignored, waiting,"
                + " tracked + untracked + not_examined + ignored + rejected FROM runs");
    assertThat(sums).containsExactly(List.of("20092", "7890", "0", "0", "0", "20092"));
  }

  @Test
  void hitsAreAttributedOrNot() throws SQLException {
    assertThat(
            duckDb.rows(
                "SELECT r.hits, (SELECT count(*) FROM hits), r.attributed, (SELECT count(*) FROM"
                    + " hits WHERE attribution = 'delivered'), r.unattributed, (SELECT count(*)"
                    + " FROM hits WHERE attribution <> 'delivered') FROM runs r"))
        .allSatisfy(
            row -> {
              assertThat(row.get(0)).isEqualTo(row.get(1));
              assertThat(row.get(2)).isEqualTo(row.get(3));
              assertThat(row.get(4)).isEqualTo(row.get(5));
            });
    assertThat(duckDb.number("SELECT sum(copies) FROM hits")).isEqualTo(7890);
    assertThat(duckDb.number("SELECT count(*) - count(DISTINCT line_hash) FROM hits")).isZero();
  }

  /** An independent join: hits are attributed exactly when their message was delivered. */
  @Test
  void attributionIsTheJoinWithDeliveries() throws SQLException {
    assertThat(
            duckDb.number(
                "SELECT count(*) FROM hits h LEFT JOIN deliveries d ON d.message = h.message WHERE"
                    + " (h.attribution = 'delivered') <> coalesce(d.status = 'delivered', false)"))
        .isZero();
  }

  @Test
  void deliveredIsTheSixOutcomes() throws SQLException {
    assertThat(duckDb.number("SELECT count(*) FROM deliveries WHERE status = 'delivered'"))
        .isEqualTo(4144);
    assertThat(duckDb.number("SELECT count(*) FROM messages")).isEqualTo(4144);
    assertThat(duckDb.number("SELECT sum(delivered) FROM open_rates WHERE grouping = 'variant'"))
        .isEqualTo(4144);
    assertThat(
            duckDb.number(
                "SELECT count(*) FROM open_rates WHERE delivered <> opened + engaged + undecided"
                    + " + prefetched_only + machine_only + silent"))
        .isZero();
  }

  /** A pixel has no name, and what machines fetch is seen by nobody. */
  @Test
  void namedImagesFollowFromHits() throws SQLException {
    String theirs =
        "SELECT message, count(DISTINCT image) FROM hits WHERE attribution = 'delivered' AND kind ="
            + " 'image' AND verdict IN ('human', 'human_via_proxy') AND coalesce(status, 200) < 400"
            + " GROUP BY message HAVING count(DISTINCT image) > 0 ORDER BY ALL";
    String ours =
        "SELECT message, named_images FROM messages WHERE named_images > 0 ORDER BY message";
    assertThat(duckDb.rows(ours)).hasSizeGreaterThan(100).isEqualTo(duckDb.rows(theirs));
  }

  /** open_rates again, by SQL that shares nothing with ours. */
  @Test
  void ratesFollowFromMessages() throws SQLException {
    String ours =
        "SELECT campaign, variant, style, delivered, opened, engaged, undecided, prefetched_only,"
            + " machine_only, silent, engaged_perhaps_opened, round(rate, 12),"
            + " round(rate_at_most, 12), round(read_at_least, 12)"
            + " FROM open_rates WHERE grouping = 'variant' ORDER BY ALL";
    String theirs =
        "SELECT campaign, variant, style, count(*), count(*) FILTER (outcome = 'opened') AS o,"
            + " count(*) FILTER (outcome = 'engaged') AS e,count(*) FILTER (outcome = 'undecided')"
            + " AS u,count(*) FILTER (outcome = 'prefetched_only') AS p,count(*) FILTER (outcome ="
            + " 'machine_only'), count(*) FILTER (outcome = 'silent'),count(*) FILTER (outcome ="
            + " 'engaged' AND prefetch + unknown > 0) AS d,round(o / count(*), 12), round((o + u +"
            + " p + d) / count(*), 12),round((o + e) / count(*), 12) FROM messages GROUP BY"
            + " campaign, variant, style ORDER BY ALL";
    assertThat(duckDb.rows(ours)).hasSize(6).isEqualTo(duckDb.rows(theirs));
  }

  @Test
  void ratesByStyleAndCampaignFollowFromMessages() throws SQLException {
    String theirs =
        "SELECT %s, count(*), count(*) FILTER (outcome = 'opened') AS o, round(o / count(*), 12),"
            + " 'randomised' FROM messages GROUP BY ALL ORDER BY ALL";
    String ours =
        "SELECT %s, delivered, opened, round(rate, 12), standing FROM open_rates"
            + " WHERE \"grouping\" = '%s' ORDER BY ALL";
    assertThat(duckDb.rows(ours.formatted("campaign, style", "style")))
        .hasSize(6)
        .isEqualTo(duckDb.rows(theirs.formatted("campaign, style")));
    assertThat(duckDb.rows(ours.formatted("campaign", "campaign")))
        .hasSize(2)
        .isEqualTo(duckDb.rows(theirs.formatted("campaign")));
  }

  @Test
  void ratesByDayFollowFromMessages() throws SQLException {
    String ours =
        "SELECT campaign, variant, style, image, day, delivered, opened, round(rate, 12)"
            + " FROM open_rates WHERE \"grouping\" = 'day' ORDER BY ALL";
    String theirs =
        "WITH timed AS (SELECT *, coalesce(delivered_at, dispatched_at) AS since FROM messages),"
            + " newest AS (SELECT campaign, variant, max(since) AS newest FROM timed GROUP BY ALL),"
            + " days AS (SELECT unnest(range(1, 31)) AS day)"
            + " SELECT campaign, variant, style, image, day, count(*),"
            + " count(*) FILTER (first_open_at - since < to_days(day::INTEGER)) AS o,"
            + " round(o / count(*), 12) FROM timed JOIN newest USING (campaign, variant)"
            + " JOIN days ON newest + to_days(day::INTEGER) <= TIMESTAMPTZ '2025-04-03 00:00:00+02'"
            + " GROUP BY ALL ORDER BY ALL";
    assertThat(duckDb.rows(ours)).hasSizeGreaterThan(12).isEqualTo(duckDb.rows(theirs));
  }

  /** messages again, from hits and deliveries. */
  @Test
  void outcomesFollowFromHits() throws SQLException {
    String theirs =
        "SELECT d.message, CASE"
            + " WHEN bool_or(person AND is_image) THEN 'opened' WHEN bool_or(person) THEN 'engaged'"
            + " WHEN bool_or(verdict = 'unknown') THEN 'undecided'"
            + " WHEN bool_or(verdict = 'prefetch') THEN 'prefetched_only'"
            + " WHEN count(verdict) > 0 THEN 'machine_only' ELSE 'silent' END AS outcome,"
            + " min(event_time) FILTER (person AND is_image) AS first_open_at"
            + " FROM deliveries d LEFT JOIN"
            + " (SELECT *, verdict IN ('human', 'human_via_proxy') AS person,"
            + " kind IN ('pixel', 'image') AS is_image FROM hits WHERE status < 400) h"
            + " ON h.message = d.message WHERE d.status = 'delivered' GROUP BY d.message";
    assertThat(
            duckDb.number(
                "SELECT count(*) FROM messages m FULL JOIN ("
                    + theirs
                    + ") t"
                    + " ON t.message = m.message WHERE t.outcome IS DISTINCT FROM m.outcome"
                    + " OR t.first_open_at IS DISTINCT FROM m.first_open_at"))
        .isZero();
  }

  @Test
  void eachCampaignHasTheStylesItWasMadeWith() throws SQLException {
    assertThat(
            duckDb.rows(
                "SELECT campaign, style, count(*) FROM deliveries GROUP BY ALL ORDER BY ALL"))
        .containsExactly(
            List.of("river-news", "descriptive", "606"),
            List.of("river-news", "opaque_id", "583"),
            List.of("river-news", "title_like", "611"),
            List.of("spring-report", "descriptive", "786"),
            List.of("spring-report", "opaque_id", "804"),
            List.of("spring-report", "title_like", "810"));
  }

  @Test
  void theDayOfAnEventIsThatOfTheJobsZone() throws SQLException {
    assertThat(
            duckDb.number(
                "SELECT count(*) FROM hits WHERE event_date <>"
                    + " CAST(timezone('Europe/Amsterdam', event_time) AS DATE)"))
        .isZero();
    assertThat(duckDb.number("SELECT count(DISTINCT event_date) FROM hits")).isEqualTo(7);
  }

  /** The columns and types that the documentation promises, in every file of every table. */
  @ParameterizedTest
  @EnumSource
  void schemasAreAsDocumented(Table table) throws IOException {
    Map<String, String> documented = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      boolean partition = table == Table.HITS && column.name().equals("event_date");
      if (!partition) {
        documented.put(column.name(), parquetType(column.type()));
      }
    }
    List<Path> files = parquetFiles(table);
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(schema(file)).as(file.toString()).isEqualTo(documented);
    }
  }

  /** Seven days of hits; a file of each task for each day would be hundreds. */
  @Test
  void eachDayOfHitsIsAFile() throws IOException {
    assertThat(parquetFiles(Table.HITS)).hasSize(7);
  }

  private static List<Path> parquetFiles(Table table) throws IOException {
    try (Stream<Path> files = Files.walk(NewestNight.in(run.job().tables()).resolve(table.id()))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private static Map<String, String> schema(Path file) throws IOException {
    HadoopInputFile input =
        HadoopInputFile.fromPath(
            new org.apache.hadoop.fs.Path(file.toString()), new Configuration());
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      MessageType type = reader.getFooter().getFileMetaData().getSchema();
      Map<String, String> columns = new LinkedHashMap<>();
      type.getFields()
          .forEach(
              field ->
                  columns.put(
                      field.getName(),
                      field.asPrimitiveType().getPrimitiveTypeName()
                          + " "
                          + field.getLogicalTypeAnnotation()));
      return columns;
    }
  }

  private static String parquetType(Column.Type type) {
    return switch (type) {
      case STRING -> "BINARY STRING";
      case INT -> "INT32 null";
      case LONG -> "INT64 null";
      case DOUBLE -> "DOUBLE null";
      case BOOLEAN -> "BOOLEAN null";
      case TIMESTAMP -> "INT64 TIMESTAMP(MICROS,true)";
      case DATE -> "INT32 DATE";
    };
  }

  /** jobs/tables.md tells how to find the newest night, and what to ask it. */
  @Test
  void theDocumentedQueriesWork() throws IOException, SQLException {
    String page = Files.readString(Path.of("jobs/tables.md"));
    Matcher sql = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL).matcher(page);
    assertThat(sql.find()).isTrue();
    duckDb.execute(sql.group(1).replace("out/sample/tables", run.job().tables()));
    int queries = 0;
    while (sql.find()) {
      assertThat(duckDb.rows(sql.group(1))).as(sql.group(1)).isNotEmpty();
      queries++;
    }
    assertThat(queries).isEqualTo(4);
  }

  @Test
  void theKeyIsForItsOwnerAlone() throws IOException {
    Path key = Path.of(run.job().tables() + ".key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(run.result().notes()).singleElement().asString().contains(key.toString());
  }
}
