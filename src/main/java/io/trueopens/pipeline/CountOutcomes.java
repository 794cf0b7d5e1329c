package io.trueopens.pipeline;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Counts outcomes and makes rates of them. */
final class CountOutcomes {
  static final StructType OPEN_RATES = SparkSchema.of(Table.OPEN_RATES);
  private static final String PERHAPS = "engaged_perhaps_opened";

  private static final List<String> VARIANT = List.of("campaign", "variant", "style", "image");
  private static final List<String> AGENT =
      List.of("campaign", "variant", "style", "image", "agent");

  /** What rates are given of, by grouping. */
  private static final Map<String, List<String>> LEVELS = levels();

  private CountOutcomes() {}

  private static Map<String, List<String>> levels() {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    levels.put("variant", List.of("campaign", "style", "variant", "image"));
    levels.put("style", List.of("campaign", "style"));
    levels.put("campaign", List.of("campaign"));
    levels.put("total", List.of());
    return levels;
  }

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
    RollUp counts = counted(messages);
    List<Row> rows = new ArrayList<>();
    LEVELS.forEach(
        (grouping, by) -> counts.by(by).forEach(row -> rows.add(rate(grouping, row, sent))));
    rows.addAll(CountDays.rates(counts.by(VARIANT), VARIANT, sent));
    for (Row row : counts.by(AGENT)) {
      if (row.getAs("agent") != null) {
        rows.add(bare("agent", row).make());
      }
    }
    return rows;
  }

  /** All that rates are made of, in one pass: a row for each variant and agent. */
  private static RollUp counted(Dataset<Row> messages) {
    List<Column> columns = new ArrayList<>(counts());
    columns.add(max(Keys.SENT).as(SentCampaigns.LAST));
    columns.addAll(CountSigns.counts(is(Outcome.OPENED), isDoubtful()));
    columns.addAll(CountDays.counts());
    Dataset<Row> counted =
        messages
            .groupBy(AGENT.stream().map(functions::col).toArray(Column[]::new))
            .agg(min(Keys.SENT).as("first_dispatched_at"), columns.toArray(new Column[0]));
    return new RollUp(counted.schema(), counted.collectAsList());
  }

  private static Row rate(String grouping, Row row, SentCampaigns sent) {
    RowMaker made = rate(bare(grouping, row), read(row));
    if (row.schema().getFieldIndex("campaign").isDefined()) {
      sent.mark(made, row.getAs("campaign"), row.getAs(SentCampaigns.LAST));
    }
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
