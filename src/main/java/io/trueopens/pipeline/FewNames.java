package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Keeps rates few, and of many messages each, where every mail has an image of its own. */
final class FewNames {
  private FewNames() {}

  /**
   * Takes the names of images out where there are too many.
   *
   * @param crowded the campaigns that have too many
   */
  static Dataset<Row> kept(Dataset<Row> messages, Set<String> crowded) {
    return crowded.isEmpty()
        ? messages
        : messages.withColumn(
            "image", when(not(col("campaign").isin(crowded.toArray())), col("image")));
  }
}
