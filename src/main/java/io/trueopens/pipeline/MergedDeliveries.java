package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What all sources together say of each message, with numbers of messages that are small enough to
 * be at hand.
 *
 * @param rows one row a message, with the reason where it cannot be used
 */
record MergedDeliveries(Dataset<Row> rows, List<Group> groups) {
  /** Messages of one campaign of which the same became. */
  record Group(
      @Nullable String campaign, @Nullable String unusable, String status, long messages) {}

  /** Counts rows of {@link MergeDeliveries#merged}. */
  static MergedDeliveries of(Dataset<Row> rows) {
    List<Group> groups =
        rows.groupBy("campaign", DeliverySchema.UNUSABLE, "status").count().collectAsList().stream()
            .map(MergedDeliveries::group)
            .toList();
    return new MergedDeliveries(rows, groups);
  }

  private static Group group(Row row) {
    return new Group(row.getString(0), row.getString(1), row.getString(2), row.getLong(3));
  }

  /** The messages that can be used. */
  Dataset<Row> usable() {
    return rows.filter(col(DeliverySchema.UNUSABLE).isNull());
  }

  /** The campaigns of messages that can be used. */
  Set<String> campaigns() {
    return groups.stream()
        .filter(group -> group.unusable() == null)
        .map(Group::campaign)
        .collect(Collectors.toSet());
  }

  /** How many messages cannot be used, by reason. */
  Map<String, Long> leftOut() {
    Map<String, Long> messages = new TreeMap<>();
    for (Group group : groups) {
      if (group.unusable() != null) {
        messages.merge(group.unusable(), group.messages(), Long::sum);
      }
    }
    return messages;
  }

  /** How many were dispatched, and have neither arrived nor come back. */
  long underWay() {
    return groups.stream()
        .filter(group -> group.unusable() == null && group.status().equals(Keys.DISPATCHED))
        .mapToLong(Group::messages)
        .sum();
  }
}
