package io.trueopens.pipeline;

import io.trueopens.job.JobFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a run is about.
 *
 * @param report the day of the report
 * @param evidenceSince the first day whose evidence is kept
 */
record RunDays(LocalDate report, LocalDate evidenceSince) {
  /**
   * The report is for the day that was told; else for that of the newest event, and for today where
   * there is none or it is dated later, as a forged time may be. No day to come lets evidence
   * expire too early.
   *
   * @param lastHit the day of the newest fetch
   * @param lastMail when the newest mail was sent
   */
  static RunDays of(
      JobFile job, RunOptions options, @Nullable LocalDate lastHit, @Nullable Instant lastMail) {
    LocalDate today = options.today(job.zone());
    LocalDate lastSent = lastMail == null ? null : LocalDate.ofInstant(lastMail, job.zone());
    LocalDate newest = later(lastHit, lastSent);
    LocalDate latest = newest == null || newest.isAfter(today) ? today : newest;
    LocalDate day = options.date() == null ? latest : options.date();
    LocalDate passed = day.isAfter(today) ? today : day;
    return new RunDays(day, passed.minusDays(job.evidenceDaysOrDefault()));
  }

  static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }
}
