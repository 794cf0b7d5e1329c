package io.trueopens.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads the times in a list of deliveries. */
public final class DeliveryTime {
  /** What messages name as expected. */
  public static final String EXPECTED =
      "2025-03-27T09:00:00Z, 2025-03-27T10:00:00+01:00 or 2025-03-27 10:00:00";

  /** What a text is that cannot be read, in words. */
  public static final String NONE = "is no time";

  /** What a text is not when it cannot be read or stands for none, in words. */
  public static final String PROBLEM = "is no time since 1995";

  /**
   * No mail with images is older. Programs write the zero of their clock (1 January 1970, or of the
   * year 1) where they have no time.
   */
  private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

  /** PostgreSQL writes {@code +00} where ISO 8601 has {@code +00:00}. */
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .parseLenient()
          .appendOffset("+HH:MM:ss", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private DeliveryTime() {}

  /** As {@link #read}, and empty as well for a time before mail had images. */
  public static Optional<Instant> parse(String text, ZoneId zone) {
    return read(text, zone).flatMap(DeliveryTime::possible);
  }

  /**
   * Reads ISO 8601, with a blank or a T between day and time.
   *
   * @param zone the zone of a time that carries none
   * @return the instant, or empty when the text is no such time
   */
  public static Optional<Instant> read(String text, ZoneId zone) {
    String iso = text.strip().replace(' ', 'T');
    try {
      return Optional.of(
          hasOffset(iso)
              ? OffsetDateTime.parse(iso, WITH_OFFSET).toInstant()
              : LocalDateTime.parse(iso).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      // Not a time: the caller counts the row and names the text that was expected.
      return Optional.empty();
    }
  }

  /** The instant, unless it stands for none. */
  public static Optional<Instant> possible(Instant time) {
    return time.isBefore(EARLIEST) ? Optional.empty() : Optional.of(time);
  }

  /** A minus is one of an offset only behind the date. */
  private static boolean hasOffset(String iso) {
    return iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
  }
}
