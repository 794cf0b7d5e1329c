package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.report.OtherFetches;
import io.trueopens.report.OtherFetches.NotListed;
import io.trueopens.report.ReportFromTables;
import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks for campaigns, images and documents that he makes up, a new one each time. */
@Tag("spark")
@ExtendWith(SmallSession.class)
class ManyNamesIT {
  private static final int MADE_UP = FrequentNames.MOST + 100;
  private static final int SHOWN = 30;

  private static final String JOB =
      """
      {
        "name": "many-names",
        "time_zone": "UTC",
        "logs": [{"path": "FOLDER/access.log", "host": "mail.example.org"}],
        "trackers": [{"host": "mail.example.org", "pixel": "/o/{campaign}/{message}/px.gif",
                      "image": "/img/{image}", "download": "/d/{campaign}/{message}/{file}"}],
        "deliveries": {"path": "FOLDER/sent.csv"},
        "tables": "FOLDER/tables",
        "reports": "FOLDER/reports"
      }
      """;

  /** Which fetches keep their names, as another program finds them. */
  private static final String EXPECTED =
      """
      WITH others AS (SELECT *, status < 400 AS served FROM hits WHERE attribution <> 'delivered'),
      campaigns AS (
        SELECT attribution, campaign FROM others WHERE campaign IS NOT NULL
        GROUP BY attribution, campaign
        QUALIFY row_number() OVER (PARTITION BY attribution ORDER BY
            count(*) FILTER (served) DESC, count(*) DESC, campaign) <= MOST),
      images AS (
        SELECT attribution, image FROM others WHERE image IS NOT NULL
        GROUP BY attribution, image
        QUALIFY row_number() OVER (PARTITION BY attribution ORDER BY
            count(*) FILTER (served) DESC, count(*) DESC, image) <= MOST)
      SELECT o.attribution, o.kind, c.campaign, i.image, count(*) FILTER (o.served) AS fetches,
             count(*) FILTER (NOT o.served) AS errors,
             count(DISTINCT o.message) FILTER (o.served) AS messages
      FROM others o
      LEFT JOIN campaigns c ON o.attribution = c.attribution AND o.campaign = c.campaign
      LEFT JOIN images i ON o.attribution = i.attribution AND o.image = i.image
      GROUP BY o.attribution, o.kind, c.campaign, i.image,
               o.campaign IS NOT NULL AND c.campaign IS NULL,
               o.image IS NOT NULL AND i.image IS NULL
      """;

  @TempDir private static Path folder;
  private static SampleRun run;
  private static DuckDb duckDb;

  @BeforeAll
  static void run() throws IOException, SQLException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < MADE_UP; i++) {
      lines.add(line(i, "/o/made-up-" + i + "/m" + i + "/px.gif", 200));
      lines.add(line(i, "/img/made-up-" + i + ".png", 200));
      lines.add(line(i, "/d/spring/anna/made-up-" + i + ".pdf", 200));
    }
    for (int i = 0; i < 5; i++) {
      lines.add(line(i, "/o/summer/s" + i + "/px.gif", 200));
      lines.add(line(i, "/o/summer/s" + i + "/px.gif?again", 404));
      lines.add(line(i, "/o/gone/g" + i + "/px.gif", 404));
      lines.add(line(i, "/img/otters.png", 200));
      lines.add(line(i, "/d/spring/anna/report.pdf", 200));
    }
    Files.write(folder.resolve("access.log"), lines);
    Files.writeString(folder.resolve("sent.csv"), "message,campaign\nanna,spring\n");
    JobFile job =
        StrictJson.read("job.json", JOB.replace("FOLDER", folder.toString()), JobFile.class);
    run = new SampleRun(job, folder, SampleRun.run(job));
    duckDb = new DuckDb(run);
  }

  private static String line(int i, String target, int status) {
    return "198.18.%d.1 - - [02/Nov/2026:09:%02d:%02d +0000] \"GET %s HTTP/1.1\" %d 43 \"-\" \"curl/8.5.0\""
        .formatted(i % 200, i / 60 % 60, i % 60, target, status);
  }

  @AfterAll
  static void close() throws SQLException {
    duckDb.close();
  }

  @Test
  void theSumsHoldAndTheTableHasAnEnd() throws SQLException {
    assertThat(run.result().sums().violations()).isEmpty();
    assertThat(duckDb.number("SELECT sum(fetches) + sum(errors) FROM unattributed"))
        .isEqualTo(duckDb.number("SELECT unattributed FROM runs"))
        .isEqualTo(2L * MADE_UP + 20);
    assertThat(duckDb.number("SELECT sum(messages) FROM unattributed")).isEqualTo(MADE_UP + 5);
    assertThat(duckDb.rows("SELECT attribution, count(*) FROM unattributed GROUP BY 1 ORDER BY 1"))
        .containsExactly(List.of("no_deliveries", "1001"), List.of("shared", "1001"));
    assertThat(
            duckDb.rows(
                "SELECT left_out, kind, coalesce(campaign, image, '-'), fetches, errors, messages"
                    + " FROM unattributed WHERE left_out IS NOT NULL ORDER BY 1"))
        .containsExactly(
            List.of("campaign", "pixel", "-", "101", "5", "101"),
            List.of("image", "image", "-", "101", "0", "0"));
  }

  @Test
  void theNamesThatStayAreThoseThatAnotherProgramFinds() throws SQLException {
    assertSame(FrequentNames.MOST, "unattributed");
  }

  /** The order in which Spark meets the hits says nothing. */
  @Test
  void fewerNamesAreChosenAlike() throws SQLException {
    for (int most : new int[] {1, 3}) {
      String path = folder.resolve("few-" + most).toString();
      CountUnattributed.of(hits().repartition(7), most).write().parquet(path);
      String table = "read_parquet('" + path + "/*.parquet')";
      assertSame(most, table);
      assertThat(duckDb.number("SELECT count(*) FROM " + table)).isEqualTo(2L * (most + 1));
    }
  }

  private static Dataset<Row> hits() {
    return SampleRun.session()
        .read()
        .schema(SparkSchema.of(Table.HITS))
        .parquet(NewestNight.in(run.job().tables()) + "/hits");
  }

  private static void assertSame(int most, String table) throws SQLException {
    String expected = EXPECTED.replace("MOST", String.valueOf(most));
    String found =
        "SELECT attribution, kind, campaign, image, fetches, errors, messages FROM " + table;
    assertThat(duckDb.rows("(" + expected + ") EXCEPT ALL " + found)).isEmpty();
    assertThat(duckDb.rows(found + " EXCEPT ALL (" + expected + ")")).isEmpty();
  }

  @Test
  void theReportNamesTheMostFetchedAndCountsTheOthers() throws IOException {
    OtherFetches other = ReportFromTables.read(run.job()).otherFetches();
    assertThat(other.withoutMail()).hasSize(SHOWN);
    assertThat(other.withoutMail().get(0).campaign()).isEqualTo("summer");
    assertThat(other.withoutMail().get(0).messages()).isEqualTo(5);
    assertThat(other.sharedImages()).hasSize(SHOWN);
    assertThat(other.sharedImages().get(0).image()).isEqualTo("otters.png");
    assertThat(other.documents()).hasSize(SHOWN);
    assertThat(other.documents().get(0).file()).isEqualTo("report.pdf");
    assertThat(other.notListed())
        .isEqualTo(new NotListed(MADE_UP - 29, MADE_UP - 29, MADE_UP - 29));
  }

  @Test
  void documentsKeepTheirNamesAndSayWhichAreFrequent() throws SQLException {
    assertThat(
            duckDb.rows(
                "SELECT frequent, count(DISTINCT file) FROM downloads GROUP BY 1 ORDER BY 1"))
        .containsExactly(List.of("false", "101"), List.of("true", "1000"));
    assertThat(duckDb.rows("SELECT DISTINCT frequent FROM downloads WHERE file = 'report.pdf'"))
        .containsExactly(List.of("true"));
  }
}
