package io.trueopens.pipeline;

import static io.trueopens.pipeline.CountOutcomes.is;
import static io.trueopens.pipeline.CountOutcomes.number;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.trueopens.message.Outcome;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * How open rates grow with the days since delivery. Only days count that have passed for all mails
 * of a variant: with the others, fewer would seem to open as the days go by.
 */
final class CountDays {
  /** Hardly anything is opened later. */
  private static final int MOST = 30;

  private static final String TIMED = "timed";
  private static final String FIRST = "first_timed_at";
  private static final String LAST = "last_timed_at";
  private static final Column SINCE = coalesce(col("delivered_at"), col("dispatched_at"));

  private CountDays() {}

  /** The aggregates that {@link #rates} reads. */
  static List<Column> counts() {
    List<Column> counts = new ArrayList<>();
    counts.add(count(SINCE).as(TIMED));
    counts.add(min(coalesce(col("dispatched_at"), col("delivered_at"))).as(FIRST));
    counts.add(max(SINCE).as(LAST));
    for (int day = 1; day <= MOST; day++) {
      counts.add(openedBy(day));
    }
    return counts;
  }

  /**
   * Rows of {@code open_rates} with what was opened by the end of each day.
   *
   * @param counts one row a variant
   * @param variant the columns that tell variants apart
   */
  static List<Row> rates(List<Row> counts, List<String> variant, SentCampaigns sent) {
    List<Row> rates = new ArrayList<>();
    for (Row row : counts) {
      Instant last = row.getAs(LAST);
      if (last != null) {
        long passed = Math.min(MOST, sent.daysSince(last));
        for (int day = 1; day <= passed; day++) {
          RowMaker made = rate(row, day);
          variant.forEach(column -> made.set(column, row.getAs(column)));
          sent.mark(made, row.getAs("campaign"), last);
          rates.add(made.make());
        }
      }
    }
    return rates;
  }

  /**
   * A clock that is behind may log an open before its mail; that is one of the first day. Mails of
   * which no time is known have no seconds to their open, and do not count.
   */
  private static Column openedBy(int day) {
    Column by = col("seconds_to_open").lt(Duration.ofDays(day).toSeconds());
    return number(is(Outcome.OPENED).and(by)).as(name(day));
  }

  private static String name(int day) {
    return "opened_by_" + day;
  }

  private static RowMaker rate(Row row, int day) {
    long delivered = row.<Long>getAs(TIMED);
    long opened = row.<Long>getAs(name(day));
    OpenCounts counts = new OpenCounts(opened, 0, 0, 0, 0, delivered - opened, 0);
    OpenRate rate = OpenRate.of(counts).orElseThrow();
    return new RowMaker(CountOutcomes.OPEN_RATES)
        .set("grouping", "day")
        .set("first_dispatched_at", row.getAs(FIRST))
        .set("day", day)
        .set("delivered", delivered)
        .set("opened", opened)
        .set("rate", rate.rate())
        .set("rate_lower", rate.interval().lower())
        .set("rate_upper", rate.interval().upper());
  }
}
