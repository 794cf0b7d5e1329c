package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import io.trueopens.behaviour.Thresholds;
import io.trueopens.fetcher.Behaviour;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds logs whose clock disagrees with the mailer's: on some day, too many of their fetches came
 * before the mail had left. Days are judged one by one, so that a clock that is set right does no
 * harm to the days after.
 */
final class WrongClocks {
  /** When the mail left. */
  static final String SENT = "sent_at";

  private static final Column[] DAY = {col(ScanSchema.LOG), col("event_date")};

  private WrongClocks() {}

  /** The days of logs on which the clock was wrong; few rows. */
  static Dataset<Row> days(Dataset<Row> fetches, Thresholds thresholds) {
    Column early = count(when(col("event_time").lt(col(SENT)), lit(1)));
    return fetches
        .filter(col(SENT).isNotNull())
        .groupBy(DAY)
        .agg(count(lit(1)).as("fetches"), early.as("early"))
        .filter(col("fetches").geq(thresholds.clockFetches()))
        .filter(col("early").gt(col("fetches").multiply(thresholds.clockShare())))
        .select(DAY);
  }

  /** A mark for each fetch of those days. */
  static Dataset<Row> marks(Dataset<Row> fetches, Dataset<Row> days) {
    return fetches
        .join(broadcast(days), new String[] {ScanSchema.LOG, "event_date"})
        .select(col("line_hash"), lit(Behaviour.CLOCK.id()).as("mark"));
  }

  /** A notice for each log with such days. */
  static List<Problem> problems(Dataset<Row> hits) {
    Column marked = array_contains(split(col(MarkBehaviour.COLUMN), ","), Behaviour.CLOCK.id());
    return hits
        .filter(marked)
        .groupBy(ScanSchema.LOG)
        .agg(count(lit(1)).as("fetches"), min("event_date").as("day"))
        .orderBy(ScanSchema.LOG)
        .collectAsList()
        .stream()
        .map(row -> Problem.notice(row.getAs(ScanSchema.LOG), text(row)))
        .toList();
  }

  private static String text(Row row) {
    return "fetches came before their mail had left, first on "
        + row.getAs("day")
        + ": its clock disagrees with that of the deliveries, so nothing is concluded from the time"
        + " of "
        + row.getAs("fetches")
        + " fetches; compare the clocks, and the time_zone of logs and deliveries";
  }
}
