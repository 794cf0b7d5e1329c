package io.trueopens.job;

import io.trueopens.delivery.DeliveryFormat;
import io.trueopens.delivery.DeliveryFormat.Shape;
import io.trueopens.delivery.ReaderOptions;
import io.trueopens.tracker.JoinBy;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, or what became of it: one of the sources that the deliveries are put together
 * from.
 *
 * @param path a file, or a pattern with {@code *}
 * @param format how it is written; {@code csv} when left out
 * @param timeZone the zone of times that carry none; UTC when left out
 * @param since a day not after the oldest line, for a mail log whose times carry no year
 * @param columns the user's column for each of our fields, in JSON the path to it; a field that is
 *     left out has the column of its own name, if there is one, or what the format says
 */
public record DeliveriesInput(
    String path,
    @Nullable String format,
    @Nullable String timeZone,
    @Nullable String since,
    @Nullable Map<String, String> columns) {
  /** The fields, those without which nothing can be counted first. */
  public static final List<String> FIELDS =
      List.of(
          "message",
          "campaign",
          "recipient",
          "variant",
          "image",
          "alt",
          "subject",
          "dispatched_at",
          "delivered_at",
          "started_at",
          "status");

  /** The field that must have a column, whatever else has one. */
  public static final String REQUIRED = "campaign";

  /** What events say by their kind. */
  private static final Set<String> OF_EVENTS = Set.of("dispatched_at", "delivered_at", "status");

  /** Checks format, zone, day and field names. */
  public DeliveriesInput {
    DeliveryFormat.of(format == null ? DeliveryFormat.CSV.id() : format);
    if (timeZone != null) {
      JobFile.zone("deliveries.time_zone", timeZone);
    }
    checkSince(since);
    columns = columns == null ? Map.of() : columns;
    Set<String> unknown = new TreeSet<>(columns.keySet());
    unknown.removeAll(Set.copyOf(FIELDS));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "\"columns\" maps unknown fields "
              + unknown
              + "; the key is our field, the value your column. Fields: "
              + String.join(", ", FIELDS));
    }
    checkColumns(DeliveryFormat.of(format == null ? DeliveryFormat.CSV.id() : format), columns);
  }

  private static void checkSince(@Nullable String since) {
    try {
      if (since != null) {
        LocalDate.parse(since);
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"since\" is \"" + since + "\"; expected a day such as 2026-11-23", e);
    }
  }

  private static void checkColumns(DeliveryFormat format, Map<String, String> columns) {
    Set<String> wrong = new TreeSet<>(columns.keySet());
    if (format.shape() == Shape.EVENTS) {
      wrong.retainAll(OF_EVENTS);
    } else if (format.shape() != Shape.MAIL_LOG && format.shape() != Shape.COUNTS) {
      wrong.clear();
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "\"columns\" maps "
              + wrong
              + ", which the format "
              + format.id()
              + " says itself; leave that out");
    }
    if (format.shape() == Shape.LINES || format.shape() == Shape.EVENTS) {
      ReaderOptions.checkPaths(columns);
    }
  }

  /** How it is written. */
  public DeliveryFormat formatOrCsv() {
    return format == null ? DeliveryFormat.CSV : DeliveryFormat.of(format);
  }

  /**
   * The fields to read, given what the list has a column for. Where the URLs name mails by campaign
   * and recipient, a message id in the list is of no use and would keep them apart.
   *
   * @param joinBy what the trackers' URLs name mails by
   * @throws IllegalArgumentException when nothing in the list names mails as the URLs do
   */
  public static List<String> fieldsToRead(Set<String> present, JoinBy joinBy) {
    if (joinBy.fields().stream().noneMatch(present::contains)) {
      throw new IllegalArgumentException(
          "nothing in the list names a mail: the trackers' URLs have "
              + joinBy.words()
              + ", so the list needs a column for "
              + String.join(" or ", joinBy.fields().stream().sorted().toList()));
    }
    boolean without = !joinBy.fields().contains("message");
    return FIELDS.stream()
        .filter(present::contains)
        .filter(field -> !(without && field.equals("message")))
        .toList();
  }

  /** The user's column for a field. */
  public String column(String field) {
    return columns == null ? field : columns.getOrDefault(field, field);
  }

  /** The zone of times that carry none. */
  public String zoneOrUtc() {
    return timeZone == null ? "UTC" : timeZone;
  }

  /** What a reader of its lines has to know. */
  public ReaderOptions readerOptions() {
    Map<String, String> paths = new LinkedHashMap<>();
    if (formatOrCsv().shape() == Shape.LINES) {
      FIELDS.forEach(field -> paths.put(field, column(field)));
    } else if (columns != null) {
      paths.putAll(columns);
    }
    return new ReaderOptions(
        formatOrCsv(), paths, zoneOrUtc(), since == null ? null : LocalDate.parse(since));
  }
}
