package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the time of a line from whichever fields its format has. */
final class LogTime {
  private static final int LONGEST = 40;

  /** Seconds of 30,000 years, which the microseconds of tables can still hold. */
  private static final int MOST_EPOCH_DIGITS = 12;

  private static final long MILLION = 1_000_000;

  private LogTime() {}

  /** Whether the fields of a layout make a time. */
  static boolean isIn(Layout layout) {
    boolean hasDay =
        (layout.has(Field.YEAR) || layout.has(Field.YEAR_OF_CENTURY))
            && (layout.has(Field.MONTH) || layout.has(Field.MONTH_NAME))
            && layout.has(Field.DAY);
    boolean hasDate = layout.has(Field.DATE) || layout.has(Field.AMERICAN_DATE);
    return carriesZone(layout)
        || (hasDay && layout.has(Field.HOUR) && layout.has(Field.MINUTE))
        || (hasDate && layout.has(Field.CLOCK));
  }

  /** Whether the time is an instant by itself, whatever the zone. */
  static boolean carriesZone(Layout layout) {
    return layout.has(Field.CLF_TIME)
        || layout.has(Field.ISO_TIME)
        || layout.has(Field.TIME)
        || layout.has(Field.EPOCH)
        || layout.has(Field.EPOCH_MILLIS)
        || layout.has(Field.EPOCH_MICROS)
        || (layout.has(Field.ZONE) && layout.has(Field.HOUR));
  }

  /** Whether the time of a line is that of the Common Log Format and no more. */
  static boolean isPlainClf(Spans spans) {
    return spans.has(Field.CLF_TIME) && !spans.has(Field.MILLIS) && !spans.has(Field.MICROS);
  }

  /**
   * The instant, or empty when there is no such date or time.
   *
   * @param zone of times that carry none; where clocks are set back, the earlier instant is meant
   */
  static Optional<Instant> read(byte[] line, Spans spans, ZoneId zone) {
    try {
      return whole(line, spans, zone).map(time -> time.plusNanos(fraction(line, spans)));
    } catch (DateTimeException e) {
      // No such date or time; the caller rejects the line with its reason.
      return Optional.empty();
    }
  }

  private static Optional<Instant> whole(byte[] line, Spans spans, ZoneId zone) {
    if (spans.has(Field.CLF_TIME)) {
      return ClfTime.read(line, spans.from(Field.CLF_TIME));
    }
    if (spans.has(Field.ISO_TIME)) {
      return Optional.of(any(line, spans, Field.ISO_TIME, null));
    }
    if (spans.has(Field.TIME)) {
      return Optional.of(any(line, spans, Field.TIME, zone));
    }
    if (spans.has(Field.CLOCK) && (spans.has(Field.DATE) || spans.has(Field.AMERICAN_DATE))) {
      return Optional.of(DateAndClock.read(line, spans, zone));
    }
    if (spans.has(Field.EPOCH)) {
      return Optional.of(epoch(text(line, spans, Field.EPOCH)));
    }
    if (spans.has(Field.EPOCH_MILLIS)) {
      return Optional.of(Instant.ofEpochMilli(digits(text(line, spans, Field.EPOCH_MILLIS), 3)));
    }
    if (spans.has(Field.EPOCH_MICROS)) {
      long micros = digits(text(line, spans, Field.EPOCH_MICROS), 6);
      return Optional.of(Instant.ofEpochSecond(micros / MILLION, micros % MILLION * 1000));
    }
    return Optional.of(parts(line, spans, zone));
  }

  private static Instant any(byte[] line, Spans spans, Field field, @Nullable ZoneId zone) {
    return AnyTime.read(line, spans.from(field), spans.to(field), zone);
  }

  /** Seconds, with or without a fraction. */
  private static Instant epoch(String text) {
    int point = text.indexOf('.');
    if (point < 0) {
      return Instant.ofEpochSecond(digits(text, 0));
    }
    String fraction = text.substring(point + 1);
    if (fraction.isEmpty() || fraction.length() > 9) {
      throw new DateTimeException("no fraction of a second");
    }
    return Instant.ofEpochSecond(
        digits(text.substring(0, point), 0),
        digits(fraction + "0".repeat(9 - fraction.length()), 0));
  }

  private static long digits(String text, int beyondSeconds) {
    boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber || text.length() > MOST_EPOCH_DIGITS + beyondSeconds) {
      throw new DateTimeException("no number of seconds");
    }
    return Long.parseLong(text);
  }

  private static Instant parts(byte[] line, Spans spans, ZoneId zone) {
    if (!spans.has(Field.HOUR)) {
      throw new DateTimeException("no time of day");
    }
    int second = number(line, spans, Field.SECOND);
    LocalDateTime minute =
        LocalDateTime.of(
            spans.has(Field.YEAR)
                ? number(line, spans, Field.YEAR)
                : 2000 + number(line, spans, Field.YEAR_OF_CENTURY),
            spans.has(Field.MONTH)
                ? number(line, spans, Field.MONTH)
                : ClfTime.month(line, spans.from(Field.MONTH_NAME)),
            number(line, spans, Field.DAY),
            number(line, spans, Field.HOUR),
            number(line, spans, Field.MINUTE));
    // A leap second is written as 60.
    if (second > 60) {
      throw new DateTimeException("no second of a minute");
    }
    return minute.atZone(zoneOf(line, spans, zone)).toInstant().plusSeconds(second);
  }

  private static ZoneId zoneOf(byte[] line, Spans spans, ZoneId zone) {
    return spans.has(Field.ZONE) ? ZoneOffset.of(text(line, spans, Field.ZONE)) : zone;
  }

  private static long fraction(byte[] line, Spans spans) {
    return spans.has(Field.MICROS)
        ? number(line, spans, Field.MICROS) * 1000L
        : number(line, spans, Field.MILLIS) * MILLION;
  }

  /** The number in a field, whose digits its shape has checked; 0 where it was not logged. */
  private static int number(byte[] line, Spans spans, Field field) {
    int value = 0;
    if (spans.has(field)) {
      for (int i = spans.from(field); i < spans.to(field); i++) {
        value = line[i] == ' ' ? value : value * 10 + line[i] - '0';
      }
    }
    return value;
  }

  private static String text(byte[] line, Spans spans, Field field) {
    int length = spans.to(field) - spans.from(field);
    if (length > LONGEST) {
      throw new DateTimeException("too long for a time");
    }
    return new String(line, spans.from(field), length, StandardCharsets.ISO_8859_1);
  }
}
