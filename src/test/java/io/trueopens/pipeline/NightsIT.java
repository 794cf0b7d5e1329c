package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Night after night, the tables are what one run over all finished lines would have made of them.
 * {@code src/bench/nights.sh} does it for thirty nights.
 */
@Tag("spark")
@ExtendWith(SmallSession.class)
class NightsIT {
  private static final int FEW = 4;
  private static final int NIGHTS = Integer.getInteger("nights", FEW);

  /** Where a line was found, and how often, is not what it says. */
  private static final Set<String> OF_FILES = Set.of("source_file", "copies", "log");

  @TempDir private Path folder;

  @Test
  void everyNightIsAsOneRunOverAll() throws IOException, SQLException {
    LoggedNights nights = new LoggedNights(folder, 20250301);
    JobFile nightly = job(nights.job("logs", "tables"));
    JobFile whole = job(nights.job("archive", "whole"));
    for (int night = 1; night <= NIGHTS; night++) {
      long finished = nights.pass();
      RunResult result = SampleRun.run(nightly);
      assertThat(result.sums().violations()).as("night " + night).isEmpty();
      try (DuckDb duckDb = new DuckDb(new SampleRun(nightly, folder, result))) {
        if (isCompared(night)) {
          delete(Path.of(whole.tables()));
          SampleRun.run(whole);
          duckDb.addViews("whole", whole.tables());
          assertSame(duckDb, "night " + night);
        }
        assertThat(duckDb.rows("SELECT bytes_read FROM runs ORDER BY started_at DESC LIMIT 1"))
            .as("bytes read in night " + night)
            .containsExactly(List.of(String.valueOf(finished)));
        assertThat(duckDb.number("SELECT count(*) FROM runs")).isEqualTo(night);
      }
    }
  }

  /** Of a few nights the last; what is wrong in one is wrong in those after it too. */
  private static boolean isCompared(int night) {
    return NIGHTS > FEW || night == NIGHTS;
  }

  /** All tables but {@code runs} and {@code rejected_lines}, which tell of files. */
  static void assertSame(DuckDb duckDb, String when) throws SQLException {
    for (Table table : Table.values()) {
      if (table != Table.RUNS && table != Table.REJECTED_LINES) {
        String columns =
            table.columnNames().stream()
                .filter(name -> !OF_FILES.contains(name))
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        String nightly = "SELECT " + columns + " FROM main." + table.id();
        String whole = "SELECT " + columns + " FROM whole." + table.id();
        assertThat(duckDb.rows(nightly + " EXCEPT ALL " + whole))
            .as(when + ", only in the nightly " + table.id())
            .isEmpty();
        assertThat(duckDb.rows(whole + " EXCEPT ALL " + nightly))
            .as(when + ", missing in the nightly " + table.id())
            .isEmpty();
      }
    }
    assertThat(duckDb.number("SELECT count(*) FROM messages")).isPositive();
  }

  static JobFile job(String text) {
    return StrictJson.read("job.json", text, JobFile.class);
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
