package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts the fetches that no delivered message accounts for, by what was fetched and why. */
final class CountUnattributed {
  private static final Column[] BY = {
    col("attribution"),
    col("host"),
    col("kind"),
    col("campaign"),
    col("image"),
    col(FrequentNames.LEFT_OUT)
  };

  private CountUnattributed() {}

  /** The table {@code unattributed}. */
  static Dataset<Row> of(Dataset<Row> hits) {
    return of(hits, FrequentNames.MOST);
  }

  /**
   * As {@link #of(Dataset)}.
   *
   * @param mostNames how many campaigns and images of each attribution are told by name
   */
  static Dataset<Row> of(Dataset<Row> hits, int mostNames) {
    Dataset<Row> others =
        FrequentNames.kept(
            hits.filter(col("attribution").notEqual(Attribution.DELIVERED.id())),
            List.of("campaign", "image"),
            mostNames);
    Column isShared = col("attribution").equalTo(Attribution.SHARED.id());
    Dataset<Row> shared = CoLoading.guessed(others.filter(isShared), hits);
    Dataset<Row> unknown = others.filter(isShared.equalTo(false));
    List<Column> estimates =
        List.of(
            count(col(CoLoading.MESSAGE)).as("co_loaded"),
            countDistinct(col(CoLoading.MESSAGE)).as("co_loaded_messages"),
            count(when(col(CoLoading.AMBIGUOUS), 1)).as("ambiguous"));
    List<Column> none =
        List.of(
            max(lit(null).cast("bigint")).as("co_loaded"),
            max(lit(null).cast("bigint")).as("co_loaded_messages"),
            max(lit(null).cast("bigint")).as("ambiguous"));
    return counted(shared, estimates).unionByName(counted(unknown, none));
  }

  private static Dataset<Row> counted(Dataset<Row> hits, List<Column> estimates) {
    Column served = MarkDownloads.isServed();
    List<Column> counts = new ArrayList<>();
    counts.add(countDistinct(when(served, col("message"))).as("messages"));
    for (Verdict verdict : Verdict.values()) {
      Column is = served.and(col("verdict").equalTo(verdict.id()));
      counts.add(count(when(is, 1)).as(verdict.id()));
    }
    counts.add(count(when(served.equalTo(false), 1)).as("errors"));
    counts.add(min("event_time").as("first_at"));
    counts.add(max("event_time").as("last_at"));
    counts.addAll(estimates);
    return hits.groupBy(BY)
        .agg(count(when(served, 1)).as("fetches"), counts.toArray(new Column[0]));
  }
}
