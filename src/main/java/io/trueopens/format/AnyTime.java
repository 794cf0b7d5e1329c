package io.trueopens.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as RFC 3339 has it (the T may be a blank, the zone may be missing), as the Common
 * Log Format has it, or as seconds, milliseconds, microseconds or nanoseconds since 1970, told
 * apart by their size.
 */
final class AnyTime {
  private static final long BILLION = 1_000_000_000;

  /** From here on, a number counts milliseconds; as seconds it would be after the year 5000. */
  private static final long FIRST_MILLIS = 100 * BILLION;

  private static final int MOST_DIGITS = 19;
  private static final int MOST_FRACTION = 9;

  private final byte[] line;
  private final int to;
  private int at;

  private AnyTime(byte[] line, int from, int to) {
    this.line = line;
    this.at = from;
    this.to = to;
  }

  static boolean mayBegin(byte b) {
    return Bytes.isDigit(b) || b == '[';
  }

  /**
   * The instant.
   *
   * @param zone of times that carry none; null when these are no times
   * @throws DateTimeException when the bytes are no time
   */
  static Instant read(byte[] line, int from, int to, @Nullable ZoneId zone) {
    boolean bracketed = from < to && line[from] == '[' && line[to - 1] == ']';
    int start = bracketed ? from + 1 : from;
    int stop = bracketed ? to - 1 : to;
    if (ClfTime.fits(line, start, stop)) {
      return ClfTime.read(line, start).orElseThrow(AnyTime::none);
    }
    AnyTime time = new AnyTime(line, start, stop);
    boolean isDate = stop - start > 4 && line[start + 4] == '-';
    return isDate ? time.date(zone) : time.epoch();
  }

  private Instant date(@Nullable ZoneId zone) {
    int year = number(4);
    int month = after('-');
    int day = after('-');
    if (at >= to || (line[at] != 'T' && line[at] != ' ')) {
      throw none();
    }
    at++;
    int hour = number(2);
    int minute = after(':');
    int second = after(':');
    // A leap second is written as 60.
    if (second > 60) {
      throw none();
    }
    long nanos = fraction();
    LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute);
    return local.atZone(zone(zone)).toInstant().plusSeconds(second).plusNanos(nanos);
  }

  private Instant epoch() {
    int start = at;
    long whole = 0;
    while (at < to && Bytes.isDigit(line[at]) && at - start < MOST_DIGITS) {
      whole = whole * 10 + line[at++] - '0';
    }
    if (at == start || whole < 0) {
      throw none();
    }
    long perSecond = 1;
    while (whole / perSecond >= FIRST_MILLIS) {
      perSecond *= 1000;
    }
    long fraction = fraction() / perSecond;
    if (at != to) {
      throw none();
    }
    long nanos = whole % perSecond * (BILLION / perSecond) + fraction;
    return Instant.ofEpochSecond(whole / perSecond, nanos);
  }

  /** Nanoseconds; digits beyond them are passed over. */
  private long fraction() {
    if (at >= to || (line[at] != '.' && line[at] != ',')) {
      return 0;
    }
    at++;
    int start = at;
    long nanos = 0;
    while (at < to && Bytes.isDigit(line[at])) {
      nanos = at - start < MOST_FRACTION ? nanos * 10 + line[at] - '0' : nanos;
      at++;
    }
    if (at == start) {
      throw none();
    }
    for (int digits = at - start; digits < MOST_FRACTION; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private ZoneId zone(@Nullable ZoneId otherwise) {
    if (at == to && otherwise != null) {
      return otherwise;
    }
    if (to - at == 1 && (line[at] == 'Z' || line[at] == 'z')) {
      return ZoneOffset.UTC;
    }
    if (at == to || (line[at] != '+' && line[at] != '-')) {
      throw none();
    }
    int sign = line[at++] == '-' ? -1 : 1;
    int hours = number(2);
    at += at < to && line[at] == ':' ? 1 : 0;
    int minutes = at < to ? number(2) : 0;
    if (at != to) {
      throw none();
    }
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private int after(char separator) {
    if (at >= to || line[at] != separator) {
      throw none();
    }
    at++;
    return number(2);
  }

  private int number(int digits) {
    if (at + digits > to || !Bytes.areDigits(line, at, at + digits)) {
      throw none();
    }
    int value = 0;
    for (int stop = at + digits; at < stop; at++) {
      value = value * 10 + line[at] - '0';
    }
    return value;
  }

  private static DateTimeException none() {
    return new DateTimeException("no time");
  }
}
