package io.trueopens.simulate.mail;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days that are simulated.
 *
 * @param start the first day
 * @param days how many
 */
public record Period(LocalDate start, int days, ZoneId zone) {
  /** Unix time at which the first day begins. */
  public long begin() {
    return second(0);
  }

  /** Unix time at which the last day has ended. */
  public long end() {
    return second(days);
  }

  /** Unix time at which a day begins, counted from 0. */
  public long second(int day) {
    return start.plusDays(day).atStartOfDay(zone).toEpochSecond();
  }

  /** Its seconds: what is asked for every request is not worked out for each. */
  Seconds seconds() {
    return new Seconds(begin(), end());
  }

  /**
   * Unix times.
   *
   * @param begin the first
   * @param end the first that is too late
   */
  record Seconds(long begin, long end) {
    boolean contain(long second) {
      return second >= begin && second < end;
    }
  }
}
