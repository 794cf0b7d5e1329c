package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells which messages went to recipients of whom something was known before. A flag that a
 * message's own fetches had set could not be used to choose messages by.
 */
final class KnownBefore {
  /**
   * Whether, before the message was sent, a person had fetched something for its recipient, and
   * nothing that could be Apple's protection had.
   */
  static final String OUTSIDE = "known_outside";

  private KnownBefore() {}

  /** Adds {@link #OUTSIDE} to messages. */
  static Dataset<Row> marked(Dataset<Row> messages) {
    Dataset<Row> first =
        messages
            .filter(col("recipient").isNotNull())
            .groupBy(col("recipient").as("known_recipient"))
            .agg(min("person_at").as("known_person"), min("doubtful_at").as("known_doubt"));
    Column sent = coalesce(col("dispatched_at"), col("delivered_at"));
    Column outside =
        col("known_person")
            .lt(sent)
            .and(col("known_doubt").isNull().or(col("known_doubt").geq(sent)));
    return messages
        .join(first, col("recipient").equalTo(col("known_recipient")), "left")
        .withColumn(OUTSIDE, coalesce(outside, lit(false)))
        .drop("known_recipient", "known_person", "known_doubt");
  }
}
