package io.trueopens.delivery;

import io.trueopens.message.DeliveryTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times of a syslog: RFC 3339, or {@code Feb 24 16:18:40}, which names neither year nor zone.
 *
 * @param zone the zone of times that name none
 * @param since a day not after the oldest line; a time without a year is the first such day from
 *     there on
 */
record PostfixTime(ZoneId zone, @Nullable LocalDate since) {
  static final String NO_YEAR =
      "a time without a year; give a day not after the oldest line as \"since\"";
  static final String NO_TIME = "no time since 1995 at the beginning";

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int OLD_LENGTH = 15;

  /** Where the time of a line ends; 0 when the line begins with none. */
  static int end(String line) {
    if (isOld(line)) {
      return OLD_LENGTH;
    }
    return !line.isEmpty() && Character.isDigit(line.charAt(0))
        ? Math.max(0, line.indexOf(' '))
        : 0;
  }

  /** Whether a time has no year. */
  static boolean isOld(String time) {
    return time.length() >= OLD_LENGTH
        && month(time) > 0
        && time.charAt(3) == ' '
        && time.charAt(6) == ' ';
  }

  private static int month(String time) {
    int at = MONTHS.indexOf(time.substring(0, 3));
    return at % 3 == 0 ? at / 3 + 1 : 0;
  }

  /** The instant; empty when there is no such time, or the year is not known. */
  Optional<Instant> read(String time) {
    if (!isOld(time)) {
      return DeliveryTime.parse(time, zone);
    }
    try {
      int day = Integer.parseInt(time.substring(4, 6).strip());
      LocalTime clock = LocalTime.parse(time.substring(7, OLD_LENGTH));
      return since == null
          ? Optional.empty()
          : Optional.of(day(since, month(time), day).atTime(clock).atZone(zone).toInstant());
    } catch (DateTimeException | NumberFormatException e) {
      // No such day or time: the caller counts the line.
      return Optional.empty();
    }
  }

  /** The first such day from a day on; it lies within a year of it. */
  private static LocalDate day(LocalDate from, int month, int day) {
    if (month == 2 && day == 29 && !from.isLeapYear()) {
      return LocalDate.of(from.getYear() + 1, month, day);
    }
    LocalDate sameYear = LocalDate.of(from.getYear(), month, day);
    return sameYear.isBefore(from) ? LocalDate.of(from.getYear() + 1, month, day) : sameYear;
  }

  /** Why a time could not be read. */
  String problem(String time) {
    return isOld(time) && since == null ? NO_YEAR : NO_TIME;
  }
}
