package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched beside the pixels and images of delivered mail. Counted by hand. */
@Tag("spark")
class OtherFetchesIT {
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
  private static final String THUNDERBIRD =
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0";

  /** Address, time, request, status, bytes, agent. */
  private static final String LINE =
      "%s - - [02/Nov/2026:%s +0000] \"%s HTTP/1.1\" %d %d \"-\" \"%s\"\n";

  private static final String LOG =
      // Anna's viewer breaks off the whole answer, goes on in ranges and asks twice for the last.
      line("192.0.2.1", "09:00:00", "GET /d/spring/anna/report.pdf", 200, 400, FIREFOX)
          + line("192.0.2.1", "09:00:01", "GET /d/spring/anna/report.pdf", 206, 300, FIREFOX)
          + line("192.0.2.1", "09:00:02", "GET /d/spring/anna/report.pdf", 206, 300, FIREFOX)
          + line("192.0.2.1", "09:00:03", "GET /d/spring/anna/report.pdf", 416, 0, FIREFOX)
          // An hour later she takes it again, and it is still in her browser.
          + line("192.0.2.1", "10:30:00", "GET /d/spring/anna/report.pdf", 304, 0, FIREFOX)
          // Ben gives up; HEAD brings nothing.
          + line("192.0.2.2", "09:10:00", "HEAD /d/spring/ben/report.pdf", 200, 1000, FIREFOX)
          + line("192.0.2.2", "09:10:00", "GET /d/spring/ben/report.pdf", 206, 999, FIREFOX)
          // Nobody ever gets this one whole, and nobody says how long it is.
          + line("192.0.2.2", "09:20:00", "GET /d/spring/ben/film.mp4", 206, 999, FIREFOX)
          // A shared picture: with Anna's pixel, then with nobody's, then with two at one address.
          + line("192.0.2.1", "09:00:00", "GET /o/spring/anna/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.1", "09:00:04", "GET /img/otters.png", 200, 900, THUNDERBIRD)
          + line("198.51.100.9", "09:00:04", "GET /img/otters.png", 200, 900, THUNDERBIRD)
          + line("192.0.2.5", "09:40:00", "GET /o/spring/ben/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.5", "09:40:01", "GET /o/spring/cleo/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.5", "09:40:02", "GET /img/otters.png", 200, 900, THUNDERBIRD)
          + line("192.0.2.5", "09:40:02", "GET /img/missing.png", 404, 9, THUNDERBIRD)
          // A message nobody sent, one that bounced, one of another campaign, a campaign unknown.
          + line("192.0.2.6", "09:50:00", "GET /o/spring/forged/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.6", "09:50:01", "GET /o/spring/dora/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.6", "09:50:02", "GET /o/autumn/anna/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.6", "09:50:03", "GET /o/summer/emil/px.gif", 200, 43, THUNDERBIRD)
          // Nobody gets what the server does not have.
          + line("192.0.2.6", "09:50:03", "GET /o/summer/none/px.gif", 404, 9, THUNDERBIRD)
          // A CDN in front of the server hides who asked.
          + line(
              "192.0.2.8", "09:50:04", "GET /o/spring/forged/px.gif", 200, 43, "Amazon CloudFront")
          // Campaigns that are only counted: two readers of four, and two of one.
          + line("192.0.2.7", "09:51:00", "GET /o/winter/fay/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.7", "09:52:00", "GET /o/winter/fay/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.7", "09:53:00", "GET /d/winter/gus/report.pdf", 200, 1000, FIREFOX)
          + line("192.0.2.7", "09:54:00", "GET /o/short/hal/px.gif", 200, 43, THUNDERBIRD)
          + line("192.0.2.7", "09:55:00", "GET /o/short/ida/px.gif", 200, 43, THUNDERBIRD);

  private static final String SENT =
      """
      message,campaign,status
      anna,spring,delivered
      ben,spring,delivered
      cleo,spring,delivered
      dora,spring,bounced
      otto,autumn,delivered
      """;

  private static final String COUNTS =
      """
      uuid,name,sent,bounces,started_at
      winter,Winter,5,1,2026-11-01 08:00:00+00
      short,Short,1,0,
      autumn,Autumn,9,0,2026-10-30 08:00:00+00
      """;

  private static final String JOB =
      """
      {
        "name": "other-fetches",
        "time_zone": "UTC",
        "logs": [{"path": "FOLDER/access.log", "host": "mail.example.org"}],
        "trackers": [{"host": "mail.example.org", "pixel": "/o/{campaign}/{message}/px.gif",
                      "image": "/img/{image}", "download": "/d/{campaign}/{message}/{file}",
                      "sizes": {"report.pdf": 1000}}],
        "deliveries": [{"path": "FOLDER/sent.csv"},
                       {"path": "FOLDER/counts.csv", "format": "listmonk"}],
        "tables": "FOLDER/tables",
        "reports": "FOLDER/reports"
      }
      """;

  @TempDir private static Path folder;
  private static SampleRun run;
  private static DuckDb duckDb;

  private static String line(
      String address, String time, String request, int status, long bytes, String agent) {
    return LINE.formatted(address, time, request, status, bytes, agent);
  }

  @BeforeAll
  static void run() throws IOException, SQLException {
    Files.writeString(folder.resolve("access.log"), LOG);
    Files.writeString(folder.resolve("sent.csv"), SENT);
    Files.writeString(folder.resolve("counts.csv"), COUNTS);
    JobFile job =
        StrictJson.read("job.json", JOB.replace("FOLDER", folder.toString()), JobFile.class);
    run = new SampleRun(job, folder, SampleRun.run(job));
    duckDb = new DuckDb(run);
  }

  @AfterAll
  static void close() throws SQLException {
    duckDb.close();
  }

  private static List<String> lines(String sql) throws SQLException {
    return duckDb.rows(sql).stream().map(row -> String.join(" ", row)).toList();
  }

  @Test
  void rangesAndRetriesAreOneDownload() throws SQLException {
    assertThat(
            lines(
                "SELECT strftime(started_at, '%H:%M'), file, fetches, coalesce(bytes::text, '-'),"
                    + " coalesce(size::text, '-'), coalesce(complete::text, '-')"
                    + " FROM downloads WHERE attribution = 'delivered' ORDER BY started_at"))
        .containsExactly(
            "09:00 report.pdf 3 1000 1000 true",
            "09:10 report.pdf 2 999 1000 false",
            "09:20 film.mp4 1 999 - -",
            "10:30 report.pdf 1 - 1000 true");
    assertThat(lines("SELECT downloads FROM messages ORDER BY 1"))
        .containsExactly("0", "0", "2", "2");
  }

  @Test
  void sharedImagesAreCountedByNameAndOnlyGuessedAt() throws SQLException {
    assertThat(
            lines(
                "SELECT image, fetches, human, errors, co_loaded, co_loaded_messages, ambiguous"
                    + " FROM unattributed WHERE attribution = 'shared' ORDER BY image"))
        .containsExactly("missing.png 0 0 1 0 0 0", "otters.png 3 3 0 1 1 1");
    assertThat(lines("SELECT sum(images) FROM messages")).containsExactly("0");
  }

  @Test
  void fetchesWithoutADeliveredMessageHaveTheirRowAndReason() throws SQLException {
    assertThat(
            lines(
                "SELECT attribution, campaign, kind, fetches, messages FROM unattributed"
                    + " WHERE attribution <> 'shared' ORDER BY ALL"))
        .containsExactly(
            "counted_campaign short pixel 2 2",
            "counted_campaign winter download 1 1",
            "counted_campaign winter pixel 2 1",
            "no_deliveries summer pixel 1 1",
            "not_delivered spring pixel 1 1",
            "other_campaign autumn pixel 1 1",
            "unknown_message spring pixel 2 1");
    assertThat(duckDb.number("SELECT sum(fetches) + sum(errors) FROM unattributed"))
        .isEqualTo(duckDb.number("SELECT unattributed FROM runs"));
  }

  @Test
  void aMessageThatNobodyFetchedHasItsRow() throws SQLException {
    assertThat(lines("SELECT campaign, outcome FROM messages WHERE outcome = 'silent'"))
        .containsExactly("autumn silent");
  }

  @Test
  void campaignsKnownByCountsHaveARateAndNoMessages() throws SQLException {
    assertThat(
            lines(
                "SELECT campaign, delivered, opened, engaged, silent, coalesce(rate::text, '-')"
                    + " FROM open_rates WHERE \"grouping\" = 'counted' ORDER BY campaign"))
        .containsExactly("short 1 2 0 0 -", "winter 4 1 1 2 0.25");
    assertThat(lines("SELECT DISTINCT campaign FROM messages ORDER BY 1"))
        .containsExactly("autumn", "spring");
    assertThat(run.result().problems().stream().map(Problem::text))
        .containsExactly(
            "1 fetch came through a CDN (Amazon CloudFront) that hides who asked, so nothing can"
                + " be concluded from it; read the CDN's own log instead, or let it pass on the"
                + " header User-Agent",
            "2 campaigns are known by counts only: there is a rate, and nothing to test",
            "campaign \"short\": mails of more recipients were fetched (2) than were delivered"
                + " (1), so it has no rate; export the counts anew");
  }

  @Test
  void aCampaignsStartIsKnownAndIsNoEvidence() throws SQLException {
    assertThat(
            lines(
                "SELECT started_at, delivered_at IS NULL FROM messages WHERE campaign = 'autumn'"))
        .containsExactly("2026-10-30T08:00Z true");
    assertThat(duckDb.number("SELECT count(seconds_since_delivery) FROM hits")).isZero();
  }
}
