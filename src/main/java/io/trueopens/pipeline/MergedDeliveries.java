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
  /** About so many image names in a campaign are no arms of a test any more. */
  static final int MANY_IMAGES = 100;

  private static final int MANY_VARIANTS = 2000;
  private static final int MANY_CAMPAIGNS = 10_000;
  private static final int MOST_CAMPAIGNS = 100_000;
  private static final int FEW_MESSAGES = 2;

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

  /**
   * Counts rows of {@link MergeDeliveries#merged}.
   *
   * @param files for messages
   * @throws InvalidFileException when nearly each mail would have a rate of its own
   */
  static MergedDeliveries of(Dataset<Row> rows, String files) {
    requireFewCampaigns(rows, files);
    List<Group> groups =
        rows
            .groupBy("campaign", DeliverySchema.UNUSABLE, "status")
            .agg(count(lit(1)), approx_count_distinct("variant"), approx_count_distinct("image"))
            .collectAsList()
            .stream()
            .map(MergedDeliveries::group)
            .toList();
    MergedDeliveries merged = new MergedDeliveries(rows, groups);
    merged.requireFewVariants(files);
    return merged;
  }

  /** Before they are gathered, which would take the driver's memory. */
  private static void requireFewCampaigns(Dataset<Row> rows, String files) {
    Row counts =
        rows.filter(col(DeliverySchema.UNUSABLE).isNull())
            .agg(count(lit(1)), approx_count_distinct("campaign"))
            .first();
    long messages = counts.getLong(0);
    long campaigns = counts.getLong(1);
    boolean hasFewMessages = messages < FEW_MESSAGES * campaigns;
    if (campaigns > MOST_CAMPAIGNS || (campaigns > MANY_CAMPAIGNS && hasFewMessages)) {
      throw new InvalidFileException(
          files,
          "some "
              + campaigns
              + " campaigns for "
              + messages
              + " messages; map the column that names the mailing, and not the mail, to"
              + " \"campaign\"");
    }
  }

  private void requireFewVariants(String files) {
    usableGroups()
        .filter(group -> group.variants() > MANY_VARIANTS)
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

  private static Group group(Row row) {
    return new Group(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5));
  }

  /** The campaigns with so many image names that a rate of each would say nothing. */
  Set<String> crowded() {
    return usableGroups()
        .filter(group -> group.images() > MANY_IMAGES)
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
