package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scanners and an office around midnight, in two files and on two days; a reader who finds a trap;
 * a log whose clock is behind.
 */
@Tag("spark")
class BehaviourIT {
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";
  private static final Instant MIDNIGHT = Instant.parse("2026-11-02T00:00:00Z");
  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final List<String> LINKS = List.of("news", "shop", "terms");

  private static final List<String> firstDay = new ArrayList<>();
  private static final List<String> secondDay = new ArrayList<>();
  private static final List<String> slowClock = new ArrayList<>();
  private static final StringBuilder deliveries =
      new StringBuilder("message,campaign,dispatched_at,delivered_at,status\n");

  @TempDir private static Path folder;
  private static SampleRun run;

  @BeforeAll
  static void run() throws IOException {
    // A gateway follows all links of six mails, from half a minute before midnight on.
    for (int i = 0; i < 6; i++) {
      String message = sent("scanned" + i, MIDNIGHT.minus(Duration.ofHours(2)));
      Instant at = MIDNIGHT.plusSeconds(-30 + 10L * i);
      fetch("198.51.100.7", at, "/o/" + message + "/px.gif");
      for (String link : LINKS) {
        fetch("198.51.100.7", at.plusSeconds(7 * (1 + LINKS.indexOf(link))), click(message, link));
      }
    }
    // So many open their mail in an office.
    for (int i = 0; i < 6; i++) {
      String message = sent("office" + i, MIDNIGHT.minus(Duration.ofHours(2)));
      fetch("203.0.113.9", MIDNIGHT.plusSeconds(-25 + 10L * i), "/o/" + message + "/px.gif");
    }
    fetch("203.0.113.9", MIDNIGHT.plusSeconds(1200), "/o/" + sent("late", MIDNIGHT) + "/px.gif");
    String trapped = sent("trapped", MIDNIGHT);
    fetch("192.0.2.1", MIDNIGHT.plusSeconds(9000), "/o/" + trapped + "/px.gif");
    fetch("192.0.2.1", MIDNIGHT.plusSeconds(9004), click(trapped, "hidden"));
    for (int i = 0; i < 30; i++) {
      Instant dispatched = MIDNIGHT.plusSeconds(3600);
      String message = sent("slow" + i, dispatched);
      String address = "192.0.2." + (10 + i);
      Instant logged = dispatched.plusSeconds(100L * i - 290);
      slowClock.add(line(address, logged, "/o/" + message + "/px.gif"));
    }
    run = write();
  }

  private static String sent(String message, Instant when) {
    String time = when.toString();
    deliveries.append(String.join(",", message, "autumn", time, time, "delivered")).append('\n');
    return message;
  }

  private static String click(String message, String link) {
    return "/c/" + message + "/" + link;
  }

  private static void fetch(String address, Instant at, String target) {
    (at.isBefore(MIDNIGHT) ? firstDay : secondDay).add(line(address, at, target));
  }

  private static String line(String address, Instant at, String target) {
    return address
        + " - - ["
        + LOG_TIME.format(at)
        + "] \"GET "
        + target
        + " HTTP/1.1\" 200 43 \"-\" \""
        + BROWSER
        + "\"";
  }

  private static SampleRun write() throws IOException {
    Files.write(folder.resolve("a.log"), secondDay);
    Files.write(folder.resolve("b.log"), firstDay);
    Files.write(folder.resolve("slow-clock"), slowClock);
    Files.writeString(folder.resolve("deliveries.csv"), deliveries);
    String job =
        """
        {"name": "behaviour", "time_zone": "UTC",
         "logs": [{"path": "FOLDER/*.log"}, {"path": "FOLDER/slow-clock"}],
         "trackers": [{"host": "mail.example.org", "pixel": "/o/{message}/px.gif",
                       "trap": "/c/{message}/hidden", "click": "/c/{message}/{link}"}],
         "deliveries": {"path": "FOLDER/deliveries.csv"},
         "rules": {"off": ["links_at_once"]},
         "tables": "FOLDER/tables", "reports": "FOLDER/reports"}
        """
            .replace("FOLDER", folder.toString());
    JobFile read = StrictJson.read("job.json", job, JobFile.class);
    return new SampleRun(read, folder, SampleRun.run(read));
  }

  private static List<List<String>> rules(String where) throws SQLException {
    try (DuckDb duckDb = new DuckDb(run)) {
      return duckDb.rows(
          "SELECT rule, behaviour, count(*)::VARCHAR FROM hits WHERE "
              + where
              + " GROUP BY ALL ORDER BY ALL");
    }
  }

  private static String at(String from, String to) {
    return "event_time BETWEEN '2026-11-0" + from + "Z' AND '2026-11-0" + to + "Z'";
  }

  @Test
  void aBurstOfCompleteMailsIsAScannerAcrossMidnight() throws SQLException {
    assertThat(rules("verdict = 'scanner' AND rule <> 'trap'"))
        .containsExactly(List.of("complete_burst", "burst,complete,complete_burst", "24"));
  }

  @Test
  void anOfficeIsOnlyLessSure() throws SQLException {
    assertThat(rules("kind = 'pixel' AND rule = 'person_in_burst'"))
        .containsExactly(List.of("person_in_burst", "burst", "6"));
    assertThat(rules(at("2 00:20:00", "2 00:20:00") + " AND log LIKE '%.log'"))
        .containsExactly(Arrays.asList("browser_later", null, "1"));
  }

  @Test
  void whoFindsTheTrapIsAMachineAlsoWhereItLoadedImages() throws SQLException {
    assertThat(rules("rule = 'trap'")).containsExactly(List.of("trap", "trap", "2"));
  }

  @Test
  void aClockThatIsBehindDecidesNothingAndIsNamed() throws SQLException {
    assertThat(rules("log LIKE '%slow-clock'"))
        .containsExactly(List.of("clock_disagrees", "clock", "30"));
    assertThat(run.result().problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).endsWith("slow-clock");
              assertThat(problem.failed()).isFalse();
              assertThat(problem.text())
                  .isEqualTo(
                      "fetches came before their mail had left, first on 2026-11-02: its clock"
                          + " disagrees with that of the deliveries, so nothing is concluded from"
                          + " the time of 30 fetches; compare the clocks, and the time_zone of logs"
                          + " and deliveries");
            });
  }

  @Test
  void theReportNamesTheRulesThatAreOff() {
    assertThat(run.result().problems())
        .contains(Problem.notice("rules", "rules that are off: links_at_once"));
  }
}
