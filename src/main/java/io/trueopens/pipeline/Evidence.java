package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.trueopens.table.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What is kept of every distinct tracked line from night to night, so that its verdict can be
 * worked out again. Rows whose evidence has expired carry the last verdict instead, and are {@code
 * frozen}.
 */
final class Evidence {
  /** What the rows are kept as. */
  static final String NAME = "evidence";

  /** The client's address, sealed. It is in no table, and goes when the evidence expires. */
  static final String CLIENT = "client";

  static final String FROZEN = "frozen";

  static final StructType SCHEMA = SparkSchema.of(Table.HITS).add(CLIENT, DataTypes.StringType);

  /** What a line alone gives, and where it was found. */
  static final StructType LIVE = liveSchema();

  private Evidence() {}

  /**
   * Adds what a run has read. A line that is kept already is no new one.
   *
   * @param distinct the lines that it has read
   */
  static Dataset<Row> with(Dataset<Row> kept, Dataset<Row> distinct) {
    Dataset<Row> fresh =
        distinct
            .join(kept.select("line_hash"), asJava("line_hash"), "left_anti")
            .withColumn(FROZEN, lit(false));
    return kept.unionByName(fresh, true).select(columns());
  }

  /** What can be judged anew, with nothing but what stands in the lines. */
  static Dataset<Row> live(Dataset<Row> evidence) {
    return evidence
        .filter(col(FROZEN).equalTo(false))
        .select(
            Arrays.stream(LIVE.fieldNames())
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new));
  }

  /** What keeps its verdict. */
  static Dataset<Row> frozen(Dataset<Row> evidence) {
    return evidence.filter(col(FROZEN));
  }

  private static StructType liveSchema() {
    StructType live = new StructType();
    for (StructField field : SCHEMA.fields()) {
      live = derived().contains(field.name()) ? live : live.add(field);
    }
    return live;
  }

  private static String[] asJava(String column) {
    return new String[] {column};
  }

  private static Column[] columns() {
    return Arrays.stream(SCHEMA.fieldNames())
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  /**
   * Lets evidence expire: old rows keep the verdict of the last night, and lose what stands for
   * their client.
   *
   * @param hits the table of the last night
   * @param since the first day whose evidence is kept
   */
  static Dataset<Row> expired(Dataset<Row> kept, Dataset<Row> hits, LocalDate since) {
    Column expires = col("event_date").lt(lit(since)).and(col(FROZEN).equalTo(false));
    List<String> derived = derived();
    Dataset<Row> verdicts =
        hits.filter(expires).select("line_hash", derived.toArray(String[]::new));
    Column judged = col("verdict").isNotNull();
    Dataset<Row> frozen =
        kept.filter(expires)
            .drop(derived.toArray(String[]::new))
            .join(verdicts, asJava("line_hash"), "left")
            .withColumn(FROZEN, judged)
            .withColumn("network", unless(judged, "network"))
            .withColumn(CLIENT, unless(judged, CLIENT));
    return kept.filter(expires.equalTo(false)).unionByName(frozen);
  }

  private static Column unless(Column condition, String column) {
    return when(condition.equalTo(false), col(column));
  }

  /** The columns of {@code hits} that do not stand in the line. */
  private static List<String> derived() {
    Set<String> ofLine = new HashSet<>(Arrays.asList(ScanSchema.TRACKED_COLUMNS.fieldNames()));
    ofLine.addAll(List.of("source_file", "copies", ScanSchema.LOG, FROZEN));
    return Arrays.stream(SparkSchema.of(Table.HITS).fieldNames())
        .filter(column -> !ofLine.contains(column))
        .toList();
  }

  /** As it may be shown: of old rows that have only now come, too, no client is known. */
  static Dataset<Row> shown(Dataset<Row> hits, LocalDate since) {
    return hits.withColumn("network", unless(col("event_date").lt(lit(since)), "network"));
  }
}
