package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder;

  private Cli report(String problems) throws SQLException, IOException {
    try (TinyTables tables = new TinyTables(folder)) {
      for (String day : new String[] {"2025-04-01", "2025-04-02"}) {
        // The older run had a failure; only the newest counts.
        String found = day.equals("2025-04-02") ? problems : problem(true);
        tables.add(
            Table.RUNS,
            "started_at, report_date, lines, tracked, hits, attributed, delivered, opened, silent,"
                + " problems",
            "'%s 01:00:00', '%s', 3, 3, 3, 3, 10, 3, 7, '%s'".formatted(day, day, found));
      }
      tables.add(
          Table.OPEN_RATES,
          "grouping, delivered, opened, engaged, undecided, prefetched_only, machine_only, silent,"
              + " engaged_perhaps_opened",
          "'total', 10, 3, 0, 0, 0, 0, 7, 0");
      for (int second = 1; second <= 3; second++) {
        tables.add(
            Table.HITS,
            "event_time, event_date, agent, verdict",
            "'2025-04-02 09:00:0%d', '2025-04-02', 'Gmail', 'human_via_proxy'".formatted(second));
      }
      return Cli.run(new ReportCommand(), tables.write());
    }
  }

  private static String problem(boolean failed) {
    return "[{\"file\":\"a.log\",\"text\":\"it broke off\",\"failed\":" + failed + "}]";
  }

  @Test
  void writesTheReportOfTheNewestRun() throws SQLException, IOException {
    Cli reported = report("[]");
    assertThat(reported.err()).isEmpty();
    assertThat(reported.out())
        .contains("delivered        10\n", "opened           3\n", "open rate        30.0 % of 10 ")
        .doesNotContain("PROBLEM");
    assertThat(folder.resolve("reports/tiny/2025-04-02/report.html")).exists();
    assertThat(reported.code()).isZero();
  }

  @Test
  void failsWhenTheNewestRunDid() throws SQLException, IOException {
    Cli reported = report(problem(true));
    assertThat(reported.out()).startsWith("PROBLEM          a.log: it broke off\n");
    assertThat(reported.code()).isEqualTo(1);
  }

  @Test
  void aNoticeIsNoFailure() throws SQLException, IOException {
    assertThat(report(problem(false)).code()).isZero();
  }

  @Test
  void needsTables() throws SQLException, IOException {
    try (TinyTables none = new TinyTables(folder)) {
      String job = none.job();
      Cli reported = Cli.run(new ReportCommand(), job);
      assertThat(reported)
          .isEqualTo(
              new Cli(
                  2,
                  "",
                  "%1$s: there are no tables in %2$s/tables yet; make them first: trueopens run %1$s\n"
                      .formatted(job, folder)));
    }
  }
}
