package io.trueopens.simulate.write;

import java.time.LocalDate;

/** Writes {@code 2025-03-27T08:00:00Z}. */
final class UtcTime {
  private static final int SECONDS_A_DAY = 86_400;

  private UtcTime() {}

  static void write(long second, LineBuffer out) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, (long) SECONDS_A_DAY));
    int inDay = (int) Math.floorMod(second, (long) SECONDS_A_DAY);
    out.put((long) date.getYear()).put('-').twoDigits(date.getMonthValue()).put('-');
    out.twoDigits(date.getDayOfMonth()).put('T').twoDigits(inDay / 3600).put(':');
    out.twoDigits(inDay / 60 % 60).put(':').twoDigits(inDay % 60).put('Z');
  }
}
