package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.trueopens.message.JudgedFetch;
import io.trueopens.tracker.Kind;
import java.time.Duration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Folds fetches into downloads. A viewer asks for a document in ranges, a browser asks again when
 * the line broke: all that one reader asks of one document without a long pause is one download,
 * named by its first line.
 */
final class MarkDownloads {
  /** A pause that ends a download: what web analytics takes for the end of a visit. */
  static final Duration PAUSE = Duration.ofMinutes(30);

  /** One document of one message, as one network's one program asks for it. */
  private static final WindowSpec READER =
      Window.partitionBy("host", "campaign", "message", "image", "network", "user_agent")
          .orderBy("event_time", "line_hash");

  private static final Column IS_DOWNLOAD = col("kind").equalTo(Kind.DOWNLOAD.id());

  private MarkDownloads() {}

  /** Adds the column {@code download} to distinct hits: null unless a document was served. */
  static Dataset<Row> marked(Dataset<Row> hits) {
    Column served = IS_DOWNLOAD.and(isServed());
    Dataset<Row> others =
        hits.filter(served.equalTo(false))
            .withColumn("download", lit(null).cast(DataTypes.StringType));
    return others.unionByName(hits.filter(served).withColumn("download", firstLine()));
  }

  /** As {@link JudgedFetch#served()} has it. */
  static Column isServed() {
    return col("status").isNull().or(col("status").lt(JudgedFetch.FIRST_ERROR));
  }

  private static Column firstLine() {
    Column before = lag("event_time", 1).over(READER);
    Column pause = unix_micros(col("event_time")).minus(unix_micros(before));
    Column begins = before.isNull().or(pause.gt(PAUSE.toNanos() / 1000));
    return last(when(begins, col("line_hash")), true).over(READER);
  }
}
