package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDaysTest {
  /** The sample keeps evidence for 90 days, and its days begin in Amsterdam. */
  private static final JobFile JOB = JobFile.read(Path.of("jobs/sample.json"));

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "          , 2026-02-27, 2026-02-28T12:00:00Z, 2026-02-28, 2025-11-30",
    "          , 2026-02-28, 2026-02-28T23:30:00Z, 2026-03-01, 2025-12-01",
    "          , 2026-03-09,                     , 2026-03-02, 2025-12-02",
    "          , 2026-02-27, 2026-03-09T12:00:00Z, 2026-03-02, 2025-12-02",
    "          ,           ,                     , 2026-03-02, 2025-12-02",
    "2026-02-20, 2026-02-27, 2026-02-28T12:00:00Z, 2026-02-20, 2025-11-22",
    "2026-03-01, 2026-02-27,                     , 2026-03-01, 2025-12-01",
  })
  void theReportIsOfTheNewestDayThatHasBegun(
      @Nullable LocalDate asked,
      @Nullable LocalDate lastHit,
      @Nullable Instant lastMail,
      LocalDate report,
      LocalDate since) {
    RunOptions options = new RunOptions(asked, false, NOW, "test", new Progress(line -> {}, NOW));
    RunDays days = RunDays.of(JOB, options, lastHit, lastMail);
    assertThat(days.report()).isEqualTo(report);
    assertThat(days.evidenceSince()).isEqualTo(since);
  }
}
