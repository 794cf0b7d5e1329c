package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.trueopens.behaviour.Seen;
import io.trueopens.message.KnownCampaigns;
import io.trueopens.tracker.Kind;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The links that a campaign's mails are known to have: those that were followed from two messages
 * at least, since a single address can be mistyped or made up.
 */
final class KnownLinks implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Campaigns that give each mail links of its own would fill the memory with them. */
  private static final int MOST = 500;

  private final Map<String, Set<String>> byCampaign;

  private KnownLinks(Map<String, Set<String>> byCampaign) {
    this.byCampaign = byCampaign;
  }

  /**
   * Those among some fetches, of campaigns that the deliveries know, since anybody can make up
   * others; where they know none, of the campaigns of which most was followed.
   */
  static KnownLinks of(Dataset<Row> fetches, KnownCampaigns campaigns) {
    Dataset<Row> followed = followed(fetches);
    Object[] kept = campaigns.any() ? campaigns.all().toArray() : mostFollowed(followed);
    Map<String, Set<String>> links = new HashMap<>();
    followed
        .filter(col("campaign").isin(kept))
        .groupBy("campaign", "kind", "name")
        .agg(min("message").as("one"), max("message").as("other"))
        .filter(col("one").notEqual(col("other")))
        .select("campaign", "kind", "name")
        .toLocalIterator()
        .forEachRemaining(row -> add(row, links));
    links.values().removeIf(each -> each.size() > MOST);
    return new KnownLinks(links);
  }

  /** One more than {@link #MOST} tells as well as all that there are too many. */
  private static void add(Row row, Map<String, Set<String>> links) {
    Set<String> ofCampaign =
        links.computeIfAbsent(row.getAs("campaign"), campaign -> new HashSet<>());
    if (ofCampaign.size() <= MOST) {
      ofCampaign.add(object(row));
    }
  }

  private static Dataset<Row> followed(Dataset<Row> fetches) {
    Object[] kinds = Arrays.stream(Kind.values()).filter(Seen::isLink).map(Kind::id).toArray();
    return fetches
        .filter(col("campaign").isNotNull().and(col("kind").isin(kinds)))
        .filter(MarkDownloads.isServed());
  }

  private static Object[] mostFollowed(Dataset<Row> followed) {
    return followed
        .groupBy("campaign")
        .count()
        .orderBy(col("count").desc(), col("campaign"))
        .limit(FrequentNames.MOST)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toArray();
  }

  static String object(Row row) {
    return Seen.object(kind(row), row.getAs("name"));
  }

  static Kind kind(Row row) {
    return Kind.valueOf(row.<String>getAs("kind").toUpperCase(Locale.ROOT));
  }

  Set<String> of(@Nullable String campaign) {
    return campaign == null ? Set.of() : byCampaign.getOrDefault(campaign, Set.of());
  }
}
