package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.sort_array;

import io.trueopens.behaviour.Thresholds;
import io.trueopens.fetcher.Judge;
import io.trueopens.message.KnownCampaigns;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds what fetches show beside each other: within a message, within a network, within a log. It
 * is a function of all hits and deliveries, whatever their order; days do not part what belongs
 * together. Only a few columns are moved around, in sorted streams, so that an address or a message
 * with a million fetches costs time and no memory.
 */
final class MarkBehaviour {
  static final String COLUMN = "behaviour";

  /** A behaviour of one fetch. */
  static final StructType MARKS =
      new StructType().add("line_hash", DataTypes.StringType).add("mark", DataTypes.StringType);

  private static final FilterFunction<Row> CAN_BE_EITHER =
      row -> Judge.bundled().agent(row.getAs("user_agent")).category().needsBehaviour();

  private final Thresholds thresholds = Thresholds.bundled();
  private final Dataset<Row> fetches;
  private final KnownCampaigns campaigns;

  private MarkBehaviour(Dataset<Row> fetches, KnownCampaigns campaigns) {
    this.fetches = fetches;
    this.campaigns = campaigns;
  }

  /**
   * Adds the column {@code behaviour} to distinct hits; null where there is nothing to see.
   *
   * @param hits read more than once, so they should lie on disk
   * @param deliveries one row a message
   * @param campaigns those that deliveries tell of
   */
  static Dataset<Row> marked(Dataset<Row> hits, Dataset<Row> deliveries, KnownCampaigns campaigns) {
    Column sorted = concat_ws(",", sort_array(collect_set("mark")));
    Dataset<Row> byLine =
        new MarkBehaviour(fetches(hits, deliveries), campaigns)
            .marks()
            .groupBy(col("line_hash").as("marked_line"))
            .agg(sorted.as(COLUMN));
    return hits.join(byLine, col("line_hash").equalTo(col("marked_line")), "left")
        .drop("marked_line");
  }

  /** The fetches of messages, with what was sent. */
  private static Dataset<Row> fetches(Dataset<Row> hits, Dataset<Row> deliveries) {
    Dataset<Row> sent =
        deliveries.select(
            col("message").as("sent_message"),
            col("campaign").as("sent_campaign"),
            coalesce(col("dispatched_at"), col("delivered_at")).as(WrongClocks.SENT));
    return hits.filter(col("message").isNotNull())
        .join(sent, col("message").equalTo(col("sent_message")), "left")
        .select(
            col("line_hash"),
            col("message"),
            coalesce(col("sent_campaign"), col("campaign")).as("campaign"),
            col("event_time"),
            col("event_date"),
            col(WrongClocks.SENT),
            col("network"),
            col("user_agent"),
            col("kind"),
            coalesce(col("link"), col("image")).as("name"),
            col("status"),
            col(ScanSchema.LOG));
  }

  private Dataset<Row> marks() {
    Dataset<Row> looked = fetches.filter(CAN_BE_EITHER);
    Dataset<Row> beside = bursts(messages(looked));
    return beside.union(WrongClocks.marks(looked, WrongClocks.days(fetches, thresholds)));
  }

  private Dataset<Row> messages(Dataset<Row> looked) {
    return looked
        .repartition(col("message"))
        .sortWithinPartitions("message", "event_time", "line_hash")
        .mapPartitions(
            new LookAtMessages(thresholds, KnownLinks.of(looked, campaigns)),
            Encoders.row(LookAtMessages.SCHEMA));
  }

  private Dataset<Row> bursts(Dataset<Row> ofMessages) {
    return ofMessages
        .repartition(col("network"))
        .sortWithinPartitions("network", "event_time", "line_hash")
        .mapPartitions(new LookAtNetworks(thresholds), Encoders.row(MARKS));
  }
}
