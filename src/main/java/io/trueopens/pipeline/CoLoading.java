package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import io.trueopens.tracker.Kind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Guesses which mail a shared image was fetched for: a mail client that draws a mail fetches all of
 * its images at once, so a shared image that comes beside the own images of one message, from the
 * same network and program, was most likely drawn with them. Only direct fetches are looked at,
 * since a provider's proxies fetch for many readers at once. It is an estimate and changes no
 * message.
 */
final class CoLoading {
  /** Time is cut into stretches of so many seconds; a stretch and its neighbours are "beside". */
  static final int STRETCH = 5;

  /** The one message beside a fetch, null when there are none or several. */
  static final String MESSAGE = "co_message";

  /** Whether there are several. */
  static final String AMBIGUOUS = "co_ambiguous";

  private static final String SAME_STRETCH = "co_stretch";

  private static final Column DIRECT =
      MarkDownloads.isServed()
          .and(col("verdict").equalTo(Verdict.HUMAN.id()))
          .and(col("network").isNotNull())
          .and(col("kind").isin(Kind.PIXEL.id(), Kind.IMAGE.id()));

  private CoLoading() {}

  /** Adds both columns to fetches of shared objects. */
  static Dataset<Row> guessed(Dataset<Row> shared, Dataset<Row> hits) {
    Dataset<Row> beside =
        messagesByStretch(
            hits.filter(DIRECT.and(col("attribution").equalTo(Attribution.DELIVERED.id()))));
    Column together =
        col("network")
            .equalTo(col("its_network"))
            .and(col("user_agent").eqNullSafe(col("its_agent")))
            .and(stretch().equalTo(col(SAME_STRETCH)))
            .and(DIRECT);
    return shared
        .join(beside, together, "left")
        .withColumn(AMBIGUOUS, col("least").notEqual(col("greatest")))
        .withColumn(MESSAGE, when(col("least").equalTo(col("greatest")), col("least")));
  }

  /**
   * The least and the greatest message that has an image fetched in or next to a stretch: both are
   * the same where there is one only, and no list of all has to be kept.
   */
  private static Dataset<Row> messagesByStretch(Dataset<Row> own) {
    Column next = explode(array(stretch().minus(lit(1)), stretch(), stretch().plus(lit(1))));
    return own.select(
            col("network").as("its_network"),
            col("user_agent").as("its_agent"),
            col("message").as("its_message"),
            next.as(SAME_STRETCH))
        .groupBy("its_network", "its_agent", SAME_STRETCH)
        .agg(min("its_message").as("least"), max("its_message").as("greatest"));
  }

  private static Column stretch() {
    return floor(unix_seconds(col("event_time")).divide(lit(STRETCH)));
  }
}
