package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;

import io.trueopens.fetcher.Verdict;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which mail client a recipient was last seen with before a message left. It comes from earlier
 * mail alone, of any campaign, so that nothing in this message can have caused it. Prefetches
 * count: they tell the client too.
 */
final class ClientsBefore {
  private static final Object[] TELLING =
      Stream.of(Verdict.HUMAN, Verdict.HUMAN_VIA_PROXY, Verdict.PREFETCH)
          .map(Verdict::id)
          .toArray();

  private ClientsBefore() {}

  /**
   * Adds the column {@code client} to messages, which are brought together by their units: null
   * where nothing is known, as of messages without a recipient or a time.
   *
   * @param messages of experiments, as {@link Units#messages} has them
   * @param all messages, for what recipients were seen with
   */
  static Dataset<Row> marked(Dataset<Row> messages, Dataset<Row> all, Dataset<Row> hits) {
    Dataset<Row> sent =
        messages
            .withColumn("at", Keys.SENT)
            .withColumn(Units.CLIENT, lit(null).cast(DataTypes.StringType));
    // At one instant the message goes first: what is seen then was not known before.
    WindowSpec before =
        Window.partitionBy(Units.UNIT)
            .orderBy(col("at"), col(Units.CLIENT).asc_nulls_first(), col("message"))
            .rowsBetween(Window.unboundedPreceding(), -1);
    return sent.unionByName(seen(all, hits), true)
        .withColumn(Units.CLIENT, last(col(Units.CLIENT), true).over(before))
        .filter(col("message").isNotNull())
        .drop("at");
  }

  /** When recipients were seen, and with which client. */
  private static Dataset<Row> seen(Dataset<Row> messages, Dataset<Row> hits) {
    Dataset<Row> recipients =
        messages
            .filter(col("recipient").isNotNull().and(Keys.SENT.isNotNull()))
            .select("message", "recipient");
    return hits.filter(col("verdict").isin(TELLING))
        .select("message", "event_time", "agent")
        .join(recipients, "message")
        .select(
            col("recipient").as(Units.UNIT),
            col("event_time").as("at"),
            col("agent").as(Units.CLIENT));
  }
}
