package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.trueopens.ledger.LineCounts;
import io.trueopens.message.Attribution;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.RunSums;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts all that a run has seen. */
final class CountSums {
  private CountSums() {}

  /** Each side of a sum comes from a place of its own, so that the check can fail. */
  static RunSums of(
      LineCounts read, Dataset<Row> hits, Dataset<Row> deliveries, OpenCounts outcomes) {
    Column attributed = col("attribution").equalTo(Attribution.DELIVERED.id());
    Row counted =
        hits.agg(
                count(lit(1)),
                count(when(attributed, lit(1))),
                count(when(attributed.equalTo(false), lit(1))))
            .first();
    return new RunSums(
        read.lines(),
        read.tracked(),
        read.setAside(),
        read.untracked(),
        read.notExamined(),
        read.ignored(),
        read.rejected(),
        counted.getLong(0),
        counted.getLong(1),
        counted.getLong(2),
        deliveries.filter(col("status").equalTo(Keys.DELIVERED)).count(),
        outcomes);
  }
}
