package io.trueopens.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Reads a time whose day and whose time of day are fields of their own. */
final class DateAndClock {
  private static final int MOST_FRACTION = 9;
  private static final int CENTURY = 100;

  private final byte[] line;
  private final int to;
  private int at;

  private DateAndClock(byte[] line, Spans spans, Field field) {
    this.line = line;
    this.at = spans.from(field);
    this.to = spans.to(field);
  }

  /**
   * The instant.
   *
   * @throws DateTimeException when there is no such date or time
   */
  static Instant read(byte[] line, Spans spans, ZoneId zone) {
    LocalDate date =
        spans.has(Field.DATE)
            ? new DateAndClock(line, spans, Field.DATE).date()
            : new DateAndClock(line, spans, Field.AMERICAN_DATE).americanDate();
    return new DateAndClock(line, spans, Field.CLOCK).on(date, zone);
  }

  private LocalDate date() {
    int year = number();
    skip('-');
    int month = number();
    skip('-');
    return LocalDate.of(year, month, last());
  }

  private LocalDate americanDate() {
    int month = number();
    skip('/');
    int day = number();
    skip('/');
    int year = last();
    return LocalDate.of(year < CENTURY ? 2000 + year : year, month, day);
  }

  private Instant on(LocalDate date, ZoneId zone) {
    int hour = number();
    skip(':');
    int minute = number();
    skip(':');
    int second = number();
    // A leap second is written as 60.
    if (second > 60) {
      throw none();
    }
    long nanos = at < to ? fraction() : 0;
    return date.atTime(LocalTime.of(hour, minute))
        .atZone(zone)
        .toInstant()
        .plusSeconds(second)
        .plusNanos(nanos);
  }

  private long fraction() {
    skip('.');
    int digits = to - at;
    if (digits > MOST_FRACTION) {
      throw none();
    }
    long nanos = last();
    for (int i = digits; i < MOST_FRACTION; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private int last() {
    int number = number();
    if (at != to) {
      throw none();
    }
    return number;
  }

  private int number() {
    int start = at;
    int value = 0;
    while (at < to && at - start < MOST_FRACTION && Bytes.isDigit(line[at])) {
      value = value * 10 + line[at++] - '0';
    }
    if (at == start) {
      throw none();
    }
    return value;
  }

  private void skip(char separator) {
    if (at >= to || line[at] != separator) {
      throw none();
    }
    at++;
  }

  private static DateTimeException none() {
    return new DateTimeException("no date or time of day");
  }
}
