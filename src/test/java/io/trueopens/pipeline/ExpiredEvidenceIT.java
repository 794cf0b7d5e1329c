package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** After {@code evidence_days} a hit keeps its verdict, and loses what stands for its client. */
@Tag("spark")
@ExtendWith(SmallSession.class)
class ExpiredEvidenceIT {
  private static final int NIGHTS = 3;

  @TempDir private Path folder;

  @Test
  void oldHitsAreFrozenWithTheVerdictOfTheNightBefore() throws IOException, SQLException {
    LoggedNights nights = new LoggedNights(folder, 7);
    String text = nights.job("logs", "tables");
    JobFile job = NightsIT.job(text.replaceFirst("\\{", "{\"evidence_days\": 1,"));
    try (DuckDb duckDb = new DuckDb()) {
      RunResult result = null;
      for (int night = 1; night <= NIGHTS; night++) {
        nights.pass();
        result = SampleRun.run(job);
        assertThat(result.sums().violations()).isEmpty();
        duckDb.keepHits("night" + night, job.tables());
      }
      String old = "event_date < DATE '" + result.date().minusDays(1) + "'";
      assertThat(duckDb.number("SELECT count(*) FROM night3 WHERE " + old)).isGreaterThan(20);
      assertThat(duckDb.number("SELECT count(network) FROM night3 WHERE " + old)).isZero();
      // A line that has only now come is judged once, and keeps that.
      assertThat(
              duckDb.rows(
                  "SELECT DISTINCT frozen = (line_hash IN (SELECT line_hash FROM night2))"
                      + " FROM night3 WHERE "
                      + old))
          .containsExactly(List.of("true"));
      assertThat(
              duckDb.rows("SELECT DISTINCT frozen, network IS NULL FROM night3 WHERE NOT " + old))
          .containsExactly(List.of("false", "false"));
      assertThat(
              duckDb.number(
                  "SELECT count(*) FROM night3 n JOIN night2 b USING (line_hash) WHERE n."
                      + old
                      + " AND (n.verdict, n.rule) IS DISTINCT FROM (b.verdict, b.rule)"))
          .isZero();
      assertThat(
              duckDb.number(
                  "SELECT count(*) FROM read_parquet('"
                      + NewestNight.in(job.tables())
                      + "/_state/evidence/**/*.parquet') WHERE frozen <> (client IS NULL)"))
          .isZero();
    }
  }
}
