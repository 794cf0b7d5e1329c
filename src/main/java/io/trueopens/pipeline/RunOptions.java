package io.trueopens.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told beside its job file.
 *
 * @param date the day to report on: later events do not count. When null the newest event's day,
 *     and today where that is still to come
 * @param full whether to read all inputs again, whatever is known of them
 * @param clock for the durations in {@code runs}, and for what day it is
 * @param version the program's version
 * @param progress is told each stage
 */
public record RunOptions(
    @Nullable LocalDate date, boolean full, Clock clock, String version, Progress progress) {
  /** The day that it is in a zone. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
