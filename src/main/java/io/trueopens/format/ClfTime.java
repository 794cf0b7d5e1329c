package io.trueopens.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads {@code 10/Oct/2000:13:55:36 -0700}, the time of the Common Log Format. */
final class ClfTime {
  private static final int LENGTH = 26;
  private static final String PATTERN = "dd/Mon/yyyy:HH:MM:SS +zzzz";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_HOUR = 3_600;

  private ClfTime() {}

  /** Whether the bytes have the layout; the date they name may still not exist. */
  static boolean fits(byte[] line, int from, int to) {
    if (to - from != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char expected = PATTERN.charAt(i);
      byte b = line[from + i];
      boolean fits =
          switch (expected) {
            case '/', ':', ' ' -> b == expected;
            case '+' -> b == '+' || b == '-';
            case 'M', 'o', 'n' -> isMonthLetter(i) ? Bytes.isLetter(b) : Bytes.isDigit(b);
            default -> Bytes.isDigit(b);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The instant, or empty when there is no such date or time. */
  static Optional<Instant> read(byte[] line, int from) {
    int month = month(line, from + 3);
    int hour = two(line, from + 12);
    int minute = two(line, from + 15);
    int second = two(line, from + 18);
    int zoneHour = two(line, from + 22);
    int zoneMinute = two(line, from + 24);
    // A leap second is written as 60.
    if (month == 0 || hour > 23 || minute > 59 || second > 60 || zoneHour > 18 || zoneMinute > 59) {
      return Optional.empty();
    }
    try {
      int year = two(line, from + 7) * 100 + two(line, from + 9);
      long day = LocalDate.of(year, month, two(line, from)).toEpochDay();
      int offset = zoneHour * SECONDS_OF_HOUR + zoneMinute * 60;
      int sign = line[from + 21] == '-' ? -1 : 1;
      long seconds = day * SECONDS_OF_DAY + hour * (long) SECONDS_OF_HOUR + minute * 60L + second;
      return Optional.of(Instant.ofEpochSecond(seconds - sign * (long) offset));
    } catch (DateTimeException e) {
      // The day does not exist in that month; the caller rejects the line with its reason.
      return Optional.empty();
    }
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

  private static int two(byte[] line, int at) {
    return (line[at] - '0') * 10 + line[at + 1] - '0';
  }

  /** In the pattern, MM also stands for minutes. */
  private static boolean isMonthLetter(int at) {
    return at >= 3 && at <= 5;
  }
}
