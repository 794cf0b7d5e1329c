package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
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

  static final String NUMBER = "wrong_clock";
  static final String FIRST_DAY = "first_wrong_day";

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

  /** Whether a hit is of such a day. */
  static Column isMarked() {
    return array_contains(split(col(MarkBehaviour.COLUMN), ","), Behaviour.CLOCK.id());
  }

  /** A notice for each log with such days. */
  static List<Problem> problems(RollUp hits) {
    return hits.by(List.of(ScanSchema.LOG)).stream()
        .filter(row -> row.<Long>getAs(NUMBER) > 0)
        .map(row -> Problem.notice(row.getAs(ScanSchema.LOG), text(row)))
        .toList();
  }

  private static String text(Row row) {
    return "fetches came before their mail had left, first on "
        + row.getAs(FIRST_DAY)
        + ": its clock disagrees with that of the deliveries, so nothing is concluded from the time"
        + " of "
        + row.getAs(NUMBER)
        + " fetches; compare the clocks, and the time_zone of logs and deliveries";
  }
}
