package io.trueopens.pipeline;

import io.trueopens.job.JobFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of campaigns besides their counts.
 *
 * @param report the day of the report
 */
record SentCampaigns(JobFile job, LocalDate report) {
  /** When the newest mail of a group was sent. */
  static final String LAST = "last_dispatched_at";

  /**
   * Says how a row's arm came about, and whether most of its opens can be expected to be in.
   *
   * @param last when its newest mail was sent
   */
  void mark(RowMaker made, String campaign, @Nullable Instant last) {
    boolean randomised =
        job.experimentList().stream()
            .anyMatch(experiment -> experiment.isRandomised() && experiment.covers(campaign));
    made.set("standing", randomised ? "randomised" : "observed");
    if (last != null) {
      LocalDate sent = LocalDate.ofInstant(last, job.zone());
      made.set("mature", !sent.plusDays(job.matureDaysOrDefault()).isAfter(report));
    }
  }

  /** How many whole days have passed since a mail, at the end of the day of the report. */
  long daysSince(Instant mail) {
    Instant end = report.plusDays(1).atStartOfDay(job.zone()).toInstant();
    return Math.max(0, Duration.between(mail, end).toDays());
  }
}
