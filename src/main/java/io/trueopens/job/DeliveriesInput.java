package io.trueopens.job;

import io.trueopens.tracker.JoinBy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was sent: a CSV file with a header.
 *
 * @param path the file
 * @param timeZone the zone of times that carry none; UTC when left out
 * @param columns the user's column for each of our fields; a field that is left out has the column
 *     of its own name, if there is one
 */
public record DeliveriesInput(
    String path, @Nullable String timeZone, @Nullable Map<String, String> columns) {
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
          "status");

  /** The field that must have a column, whatever else has one. */
  public static final String REQUIRED = "campaign";

  /** Checks zone and field names. */
  public DeliveriesInput {
    if (timeZone != null) {
      JobFile.zone("deliveries.time_zone", timeZone);
    }
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
}
