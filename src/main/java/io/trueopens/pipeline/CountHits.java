package io.trueopens.pipeline;

import static io.trueopens.pipeline.CountOutcomes.number;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.trueopens.message.Attribution;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts all that is told of hits besides messages, in one pass over them. */
final class CountHits {
  static final String HITS = "hits";
  static final String ATTRIBUTED = "attributed";
  static final String UNATTRIBUTED = "unattributed";

  private CountHits() {}

  /** By file, entry of logs and, where a CDN hides who asked, its name; few rows. */
  static RollUp of(Dataset<Row> hits) {
    Column attributed = col("attribution").equalTo(Attribution.DELIVERED.id());
    Column wrong = WrongClocks.isMarked();
    Dataset<Row> counted =
        hits.groupBy(
                col(HiddenAgents.FILE),
                col(ScanSchema.LOG),
                when(HiddenAgents.isHidden(), col("agent")).as(HiddenAgents.CDN))
            .agg(
                count(lit(1)).as(HITS),
                number(attributed).as(ATTRIBUTED),
                number(attributed.equalTo(false)).as(UNATTRIBUTED),
                number(HiddenAgents.isHidden()).as(HiddenAgents.NUMBER),
                number(wrong).as(WrongClocks.NUMBER),
                min(when(wrong, col("event_date"))).as(WrongClocks.FIRST_DAY));
    return new RollUp(counted.schema(), counted.collectAsList());
  }
}
