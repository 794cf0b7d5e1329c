package io.trueopens.pipeline;

import java.time.Instant;
import org.apache.spark.api.java.function.MapFunction;
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

  private Keys() {}

  /** When a message can first have been read: accepted, else dispatched, else not known. */
  static @Nullable Instant since(Row delivery) {
    Instant delivered = delivery.getAs("delivered_at");
    return delivered == null ? delivery.getAs("dispatched_at") : delivered;
  }
}
