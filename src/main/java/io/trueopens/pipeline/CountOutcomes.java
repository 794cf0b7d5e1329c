package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.trueopens.message.Outcome;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Counts outcomes and makes rates of them. */
final class CountOutcomes {
  static final StructType OPEN_RATES = SparkSchema.of(Table.OPEN_RATES);
  private static final String PERHAPS = "engaged_perhaps_opened";

  private static final List<String> VARIANT = List.of("campaign", "variant", "style", "image");

  /** What rates are given of, and what tells the groups apart. */
  private static final SortedMap<String, List<String>> BY =
      new TreeMap<>(
          Map.of(
              "variant", VARIANT,
              "style", List.of("campaign", "style"),
              "campaign", List.of("campaign"),
              "total", List.of()));

  private CountOutcomes() {}

  /** The aggregates that make {@link OpenCounts}, one column an outcome. */
  static List<Column> counts() {
    List<Column> counts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      counts.add(number(is(outcome)).as(outcome.id()));
    }
    counts.add(number(is(Outcome.ENGAGED).and(isDoubtful())).as(PERHAPS));
    return counts;
  }

  private static Column isDoubtful() {
    return col("prefetch").gt(0).or(col("unknown").gt(0));
  }

  private static Column is(Outcome outcome) {
    return col("outcome").equalTo(outcome.id());
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1)));
  }

  /** Writes counts into the columns of their outcomes. */
  static RowMaker write(RowMaker row, OpenCounts counts) {
    return row.set("opened", counts.opened())
        .set("engaged", counts.engaged())
        .set("undecided", counts.undecided())
        .set("prefetched_only", counts.prefetchedOnly())
        .set("machine_only", counts.machineOnly())
        .set("silent", counts.silent())
        .set(PERHAPS, counts.engagedPerhapsOpened());
  }

  /** Reads what {@link #counts} made. */
  static OpenCounts read(Row row) {
    return new OpenCounts(
        row.<Long>getAs("opened"),
        row.<Long>getAs("engaged"),
        row.<Long>getAs("undecided"),
        row.<Long>getAs("prefetched_only"),
        row.<Long>getAs("machine_only"),
        row.<Long>getAs("silent"),
        row.<Long>getAs(PERHAPS));
  }

  /** The rows of {@code open_rates}; few, whatever the number of messages. */
  static List<Row> rates(Dataset<Row> messages, SentCampaigns sent) {
    List<Row> rows = new ArrayList<>();
    BY.forEach(
        (grouping, columns) ->
            grouped(messages, columns).forEach(row -> rows.add(rate(grouping, row, sent))));
    rows.addAll(CountDays.rates(messages, VARIANT, sent));
    List<String> agent = List.of("campaign", "variant", "style", "image", "agent");
    grouped(messages.filter(col("agent").isNotNull()), agent)
        .forEach(row -> rows.add(bare("agent", row).make()));
    return rows;
  }

  /** Counts of outcomes by some columns, in their order. */
  static List<Row> grouped(Dataset<Row> messages, List<String> by) {
    Column[] keys = by.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    List<Column> counts = counts();
    counts.addAll(CountSigns.counts(is(Outcome.OPENED), isDoubtful()));
    Column sent = coalesce(col("dispatched_at"), col("delivered_at"), col("started_at"));
    return messages
        .groupBy(keys)
        .agg(
            min(sent).as("first_dispatched_at"),
            Stream.concat(Stream.of(max(sent).as(SentCampaigns.LAST)), counts.stream())
                .toArray(Column[]::new))
        .orderBy(keys)
        .collectAsList();
  }

  private static Row rate(String grouping, Row row, SentCampaigns sent) {
    RowMaker made = rate(bare(grouping, row), read(row));
    sent.mark(made, row);
    return CountSigns.write(made, row, read(row).delivered()).make();
  }

  /** Adds the rate to a row of {@code open_rates}; without deliveries there is none. */
  static RowMaker rate(RowMaker row, OpenCounts counts) {
    OpenRate.of(counts)
        .ifPresent(
            rate ->
                row.set("rate", rate.rate())
                    .set("rate_lower", rate.interval().lower())
                    .set("rate_upper", rate.interval().upper())
                    .set("rate_at_most", rate.atMost())
                    .set("read_at_least", rate.readAtLeast()));
    return row;
  }

  private static RowMaker bare(String grouping, Row row) {
    return new RowMaker(OPEN_RATES)
        .set("grouping", grouping)
        .setAll(row)
        .set("delivered", read(row).delivered());
  }
}
