package io.trueopens.experiment;

import java.time.LocalDate;

/**
 * What one day brought to one arm of one campaign, of the mail that was delivered on one day.
 *
 * @param sent the day of delivery, in the job's time zone
 * @param day the day of which the counts are, likewise
 * @param delivered units delivered; 0 unless {@code day} is {@code sent}
 * @param opened of the units delivered on {@code sent}, those first opened on {@code day}
 */
public record ArmDay(
    String campaign, String arm, LocalDate sent, LocalDate day, long delivered, long opened) {
  /** A clock that is off can show an open before its delivery's day; it waits for that day. */
  LocalDate counted() {
    return day.isBefore(sent) ? sent : day;
  }
}
