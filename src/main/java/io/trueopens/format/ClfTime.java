package io.trueopens.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/** Reads {@code 10/Oct/2000:13:55:36 -0700}, the time of the Common Log Format. */
final class ClfTime {
  /** How many bytes it always has. */
  static final int LENGTH = 26;

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_HOUR = 3_600;

  /** In place of seconds; before all that two and four digits can name. */
  static final long NONE = Long.MIN_VALUE;

  private ClfTime() {}

  /** Whether the bytes have the layout; the date they name may still not exist. */
  static boolean fits(byte[] line, int from, int to) {
    if (to - from != LENGTH) {
      return false;
    }
    boolean date =
        areTwo(line, from)
            && line[from + 2] == '/'
            && Bytes.isLetter(line[from + 3])
            && Bytes.isLetter(line[from + 4])
            && Bytes.isLetter(line[from + 5])
            && line[from + 6] == '/'
            && areTwo(line, from + 7)
            && areTwo(line, from + 9);
    return date && isClock(line, from + 11) && isZone(line, from + 20);
  }

  private static boolean isClock(byte[] line, int at) {
    return line[at] == ':'
        && areTwo(line, at + 1)
        && line[at + 3] == ':'
        && areTwo(line, at + 4)
        && line[at + 6] == ':'
        && areTwo(line, at + 7);
  }

  private static boolean isZone(byte[] line, int at) {
    return line[at] == ' '
        && (line[at + 1] == '+' || line[at + 1] == '-')
        && areTwo(line, at + 2)
        && areTwo(line, at + 4);
  }

  private static boolean areTwo(byte[] line, int at) {
    return Bytes.isDigit(line[at]) && Bytes.isDigit(line[at + 1]);
  }

  /** The instant, or empty when there is no such date or time. */
  static Optional<Instant> read(byte[] line, int from) {
    long second = second(line, from);
    return second == NONE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
  }

  /** The seconds since 1970, or {@link #NONE} when there is no such date or time. */
  static long second(byte[] line, int from) {
    int month = month(line, from + 3);
    int hour = two(line, from + 12);
    int minute = two(line, from + 15);
    int second = two(line, from + 18);
    int zoneHour = two(line, from + 22);
    int zoneMinute = two(line, from + 24);
    // A leap second is written as 60.
    if (month == 0 || hour > 23 || minute > 59 || second > 60 || zoneHour > 18 || zoneMinute > 59) {
      return NONE;
    }
    int year = two(line, from + 7) * 100 + two(line, from + 9);
    int day = two(line, from);
    if (day == 0 || day > Month.of(month).length(Year.isLeap(year))) {
      return NONE;
    }
    int offset = zoneHour * SECONDS_OF_HOUR + zoneMinute * 60;
    int sign = line[from + 21] == '-' ? -1 : 1;
    return LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY
        + hour * (long) SECONDS_OF_HOUR
        + minute * 60L
        + second
        - sign * (long) offset;
  }

  static int month(byte[] line, int at) {
    for (int month = 0; month < 12; month++) {
      if (line[at] == MONTHS.charAt(month * 3)
          && line[at + 1] == MONTHS.charAt(month * 3 + 1)
          && line[at + 2] == MONTHS.charAt(month * 3 + 2)) {
        return month + 1;
      }
    }
    return 0;
  }

  static int two(byte[] line, int at) {
    return (line[at] - '0') * 10 + line[at + 1] - '0';
  }
}
