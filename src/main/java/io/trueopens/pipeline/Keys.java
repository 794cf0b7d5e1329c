package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What rows are brought together by. */
final class Keys {
  /** The message of a hit or of a delivery. */
  static final MapFunction<Row, String> MESSAGE = row -> row.getAs("message");

  /** Status of a delivery that was accepted. */
  static final String DELIVERED = "delivered";

  /** Status of a delivery that was refused. */
  static final String BOUNCED = "bounced";

  /** Status of a mail that left, and of which nothing else is known. */
  static final String DISPATCHED = "dispatched";

  /** When a message left, as far as is known. */
  static final Column SENT = coalesce(col("dispatched_at"), col("delivered_at"), col("started_at"));

  private Keys() {}

  /** When a message can first have been read: accepted, else dispatched, else not known. */
  static @Nullable Instant since(Row delivery) {
    Instant delivered = delivery.getAs("delivered_at");
    return delivered == null ? delivery.getAs("dispatched_at") : delivered;
  }
}
