package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.trueopens.knowledge.InvalidFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  /** More image names in a campaign than this are no arms of a test. */
  static final int MOST_IMAGES = 100;

  private static final int MOST_VARIANTS = 1000;
  private static final int MANY_CAMPAIGNS = 10_000;
  private static final int LEAST_MESSAGES = 10;

  /**
   * Messages of one campaign of which the same became.
   *
   * @param variants about how many they have
   * @param images about how many names of images they have
   */
  record Group(
      @Nullable String campaign,
      @Nullable String unusable,
      String status,
      long messages,
      long variants,
      long images) {}

  /** Counts rows of {@link MergeDeliveries#merged}. */
  static MergedDeliveries of(Dataset<Row> rows) {
    List<Group> groups =
        rows
            .groupBy("campaign", DeliverySchema.UNUSABLE, "status")
            .agg(count(lit(1)), approx_count_distinct("variant"), approx_count_distinct("image"))
            .collectAsList()
            .stream()
            .map(MergedDeliveries::group)
            .toList();
    return new MergedDeliveries(rows, groups);
  }

  private static Group group(Row row) {
    return new Group(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5));
  }

  /**
   * Refuses what would give each mail a rate of its own.
   *
   * @param files for the message
   * @throws InvalidFileException naming the column to correct
   */
  void requireGroups(String files) {
    long messages = usableGroups().mapToLong(Group::messages).sum();
    int campaigns = campaigns().size();
    if (campaigns > MANY_CAMPAIGNS && messages / campaigns < LEAST_MESSAGES) {
      throw new InvalidFileException(
          files,
          campaigns
              + " campaigns have "
              + messages
              + " messages, so nearly each mail would be a campaign of its own; map the column"
              + " that names the mailing to \"campaign\"");
    }
    usableGroups()
        .filter(group -> group.variants() > MOST_VARIANTS)
        .findFirst()
        .ifPresent(
            group -> {
              throw new InvalidFileException(
                  files,
                  "campaign \""
                      + group.campaign()
                      + "\" has some "
                      + group.variants()
                      + " variants; map the column that names the arm of a test to \"variant\", or"
                      + " none");
            });
  }

  /** The campaigns with so many image names that a rate of each would say nothing. */
  Set<String> crowded() {
    return usableGroups()
        .filter(group -> group.images() > MOST_IMAGES)
        .map(Group::campaign)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Group> usableGroups() {
    return groups.stream().filter(group -> group.unusable() == null);
  }

  /** The messages that can be used. */
  Dataset<Row> usable() {
    return rows.filter(col(DeliverySchema.UNUSABLE).isNull());
  }

  /** The campaigns of messages that can be used. */
  Set<String> campaigns() {
    return usableGroups().map(Group::campaign).collect(Collectors.toSet());
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
    return usableGroups()
        .filter(group -> group.status().equals(Keys.DISPATCHED))
        .mapToLong(Group::messages)
        .sum();
  }
}
