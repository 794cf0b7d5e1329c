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

  /** For each message with a recipient and a time: message, and its client or null. */
  static Dataset<Row> of(Dataset<Row> messages, Dataset<Row> hits) {
    Dataset<Row> sent =
        messages
            .filter(col("recipient").isNotNull().and(Keys.SENT.isNotNull()))
            .select(col("message"), col("recipient"), Keys.SENT.as("at"));
    Dataset<Row> seen =
        hits.filter(col("verdict").isin(TELLING))
            .select(col("message"), col("event_time"), col("agent"))
            .join(sent.select("message", "recipient"), "message")
            .select(
                lit(null).cast("string").as("message"),
                col("recipient"),
                col("event_time").as("at"),
                col("agent").as("client"));
    // At one instant the message goes first: what is seen then was not known before.
    WindowSpec before =
        Window.partitionBy("recipient")
            .orderBy(col("at"), col("client").asc_nulls_first(), col("message"))
            .rowsBetween(Window.unboundedPreceding(), -1);
    return sent.withColumn("client", lit(null).cast("string"))
        .select("message", "recipient", "at", "client")
        .union(seen)
        .withColumn("client", last(col("client"), true).over(before))
        .filter(col("message").isNotNull())
        .select("message", "client");
  }
}
