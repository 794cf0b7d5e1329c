package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.grouping_id;
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
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Counts outcomes and makes rates of them. */
final class CountOutcomes {
  static final StructType OPEN_RATES = SparkSchema.of(Table.OPEN_RATES);
  private static final String PERHAPS = "engaged_perhaps_opened";

  private static final List<String> VARIANT = List.of("campaign", "variant", "style", "image");

  private static final String LEVEL = "level";

  /** What rates are given of, by level of the rollup: a bit for each column that is left out. */
  private static final Map<Long, String> LEVELS =
      Map.of(0L, "variant", 3L, "style", 7L, "campaign");

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

  /** Whether a message came to an outcome. */
  static Column is(Outcome outcome) {
    return col("outcome").equalTo(outcome.id());
  }

  /** How many rows there are of which something holds. */
  static Column number(Column condition) {
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
    rolledUp(messages)
        .forEach(
            row ->
                rows.add(
                    rate(Objects.requireNonNull(LEVELS.get(row.<Long>getAs(LEVEL))), row, sent)));
    grouped(messages, List.of()).forEach(row -> rows.add(rate("total", row, sent)));
    rows.addAll(CountDays.rates(messages, VARIANT, sent));
    List<String> agent = List.of("campaign", "variant", "style", "image", "agent");
    grouped(messages.filter(col("agent").isNotNull()), agent)
        .forEach(row -> rows.add(bare("agent", row).make()));
    return rows;
  }

  /** Counts of outcomes by some columns, in their order. */
  static List<Row> grouped(Dataset<Row> messages, List<String> by) {
    Column[] keys = by.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    return counted(messages.groupBy(keys)).orderBy(keys).collectAsList();
  }

  /** The same by variant, by style and by campaign, in one pass. */
  private static List<Row> rolledUp(Dataset<Row> messages) {
    Column[] keys = {col("campaign"), col("style"), col("variant"), col("image")};
    return counted(messages.rollup(keys), grouping_id().as(LEVEL))
        .filter(col(LEVEL).isin(LEVELS.keySet().toArray()))
        .orderBy(Stream.concat(Stream.of(col(LEVEL)), Stream.of(keys)).toArray(Column[]::new))
        .collectAsList();
  }

  private static Dataset<Row> counted(RelationalGroupedDataset groups, Column... more) {
    List<Column> columns = new ArrayList<>(List.of(more));
    columns.add(max(Keys.SENT).as(SentCampaigns.LAST));
    columns.addAll(counts());
    columns.addAll(CountSigns.counts(is(Outcome.OPENED), isDoubtful()));
    return groups.agg(min(Keys.SENT).as("first_dispatched_at"), columns.toArray(new Column[0]));
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
