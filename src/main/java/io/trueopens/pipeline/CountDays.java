package io.trueopens.pipeline;

import static io.trueopens.pipeline.CountOutcomes.is;
import static io.trueopens.pipeline.CountOutcomes.number;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.trueopens.message.Outcome;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How open rates grow with the days since delivery. Only days count that have passed for all mails
 * of a variant: with the others, fewer would seem to open as the days go by.
 */
final class CountDays {
  /** Hardly anything is opened later. */
  private static final int MOST = 30;

  private static final String TIMED = "timed";

  private CountDays() {}

  /**
   * Rows of {@code open_rates} with what was opened by the end of each day.
   *
   * @param variant the columns that tell variants apart
   */
  static List<Row> rates(Dataset<Row> messages, List<String> variant, SentCampaigns sent) {
    Column[] by = variant.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Column since = coalesce(col("delivered_at"), col("dispatched_at"));
    Column first = min(coalesce(col("dispatched_at"), col("delivered_at")));
    Stream<Column> counts = IntStream.rangeClosed(1, MOST).mapToObj(CountDays::openedBy);
    List<Row> rates = new ArrayList<>();
    messages
        .filter(since.isNotNull())
        .groupBy(by)
        .agg(
            count(lit(1)).as(TIMED),
            Stream.concat(
                    Stream.of(max(since).as(SentCampaigns.LAST), first.as("first_dispatched_at")),
                    counts)
                .toArray(Column[]::new))
        .orderBy(by)
        .collectAsList()
        .forEach(row -> addRates(row, sent, rates));
    return rates;
  }

  /** A clock that is behind may log an open before its mail; that is one of the first day. */
  private static Column openedBy(int day) {
    Column by = col("seconds_to_open").lt(Duration.ofDays(day).toSeconds());
    return number(is(Outcome.OPENED).and(by)).as(name(day));
  }

  private static String name(int day) {
    return "opened_by_" + day;
  }

  private static void addRates(Row row, SentCampaigns sent, List<Row> rates) {
    long delivered = row.<Long>getAs(TIMED);
    long passed = Math.min(MOST, sent.daysSince(row.getAs(SentCampaigns.LAST)));
    for (int day = 1; day <= passed; day++) {
      long opened = row.<Long>getAs(name(day));
      OpenCounts counts = new OpenCounts(opened, 0, 0, 0, 0, delivered - opened, 0);
      OpenRate rate = OpenRate.of(counts).orElseThrow();
      RowMaker made =
          new RowMaker(CountOutcomes.OPEN_RATES)
              .set("grouping", "day")
              .setAll(row)
              .set("day", day)
              .set("delivered", delivered)
              .set("opened", opened)
              .set("rate", rate.rate())
              .set("rate_lower", rate.interval().lower())
              .set("rate_upper", rate.interval().upper());
      sent.mark(made, row);
      rates.add(made.make());
    }
  }
}
