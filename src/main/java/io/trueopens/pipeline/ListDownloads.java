package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trueopens.fetcher.Verdict;
import io.trueopens.job.TrackerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Puts the fetches of each download together: who it was, how much came, and whether all. */
final class ListDownloads {
  /** How long documents are, in bytes, by host and name. */
  private static final StructType SIZES =
      new StructType()
          .add("given_host", DataTypes.StringType)
          .add("given_file", DataTypes.StringType)
          .add("given", DataTypes.LongType);

  private static final int WHOLE = 200;
  private static final int RANGE = 206;
  private static final int NOT_MODIFIED = 304;

  /** What the fetches of one download have in common. */
  private static final List<String> SHARED =
      List.of("download", "message", "campaign", "host", "image", "attribution");

  private ListDownloads() {}

  /**
   * The table {@code downloads}.
   *
   * @param trackers what the job knows of its documents
   */
  static Dataset<Row> of(Dataset<Row> hits, List<TrackerEntry> trackers) {
    return of(hits, trackers, FrequentNames.MOST);
  }

  /**
   * As {@link #of(Dataset, List)}.
   *
   * @param mostNames how many documents are marked as frequent
   */
  static Dataset<Row> of(Dataset<Row> hits, List<TrackerEntry> trackers, int mostNames) {
    Dataset<Row> fetches = hits.filter(col("download").isNotNull());
    Dataset<Row> sizes = hits.sparkSession().createDataFrame(sizes(trackers), SIZES);
    Dataset<Row> sized =
        withSizes(folded(fetches).join(largest(fetches), sameDocument(), "left"), sizes);
    Column isFrequent =
        col("campaign")
            .eqNullSafe(col("frequent_campaign"))
            .and(col("file").eqNullSafe(col("frequent_file")));
    return sized
        .join(broadcast(frequent(fetches, mostNames)), isFrequent, "left")
        .withColumn("frequent", coalesce(col("is_frequent"), lit(false)))
        .withColumn(
            "complete",
            when(col("not_modified"), lit(true)).otherwise(col("bytes").geq(col("size"))));
  }

  /** The documents that were taken most, which strangers cannot make more of. */
  private static Dataset<Row> frequent(Dataset<Row> fetches, int most) {
    return fetches
        .groupBy("campaign", "image")
        .agg(countDistinct("download").as("downloads"))
        .orderBy(col("downloads").desc(), col("campaign"), col("image"))
        .limit(most)
        .select(
            col("campaign").as("frequent_campaign"),
            col("image").as("frequent_file"),
            lit(true).as("is_frequent"));
  }

  private static List<Row> sizes(List<TrackerEntry> trackers) {
    List<Row> sizes = new ArrayList<>();
    for (TrackerEntry tracker : trackers) {
      String host = tracker.host().toLowerCase(Locale.ROOT);
      tracker
          .sizesOrNone()
          .forEach((file, bytes) -> sizes.add(RowFactory.create(host, file, bytes)));
    }
    return sizes;
  }

  private static Dataset<Row> folded(Dataset<Row> fetches) {
    Column[] shared = SHARED.stream().map(ListDownloads::column).toArray(Column[]::new);
    Column first = min(struct(col("event_time"), col("line_hash"), col("agent")));
    Column verdict = min(struct(rank(), col("verdict"))).getField("verdict");
    Column whole = max(when(answered(WHOLE), col("bytes")));
    Column ranges = sum(when(answered(RANGE), col("bytes")));
    return fetches
        .groupBy(shared)
        .agg(
            verdict.as("verdict"),
            first.getField("agent").as("agent"),
            min("event_time").as("started_at"),
            max("event_time").as("ended_at"),
            count(lit(1)).as("fetches"),
            // A broken whole answer is often gone on with in ranges.
            when(whole.isNotNull().or(ranges.isNotNull()), zero(whole).plus(zero(ranges)))
                .as("bytes"),
            max(coalesce(col("status").equalTo(NOT_MODIFIED), lit(false))).as("not_modified"))
        .withColumnRenamed("image", "file");
  }

  private static Column column(String name) {
    return col(name);
  }

  /** HEAD brings no bytes, whatever a log says of them. */
  private static Column answered(int status) {
    return col("status").equalTo(status).and(coalesce(col("method"), lit("GET")).equalTo("GET"));
  }

  private static Column zero(Column sum) {
    return coalesce(sum, lit(0L));
  }

  /** A person's fetch says most, then one that may be a person's. */
  private static Column rank() {
    Column rank = when(col("verdict").equalTo(Verdict.HUMAN.id()), 0);
    List<Verdict> after =
        List.of(Verdict.HUMAN_VIA_PROXY, Verdict.UNKNOWN, Verdict.PREFETCH, Verdict.SCANNER);
    for (int i = 0; i < after.size(); i++) {
      rank = rank.when(col("verdict").equalTo(after.get(i).id()), i + 1);
    }
    return rank.otherwise(after.size() + 1);
  }

  /** The largest whole answer that was seen of each document. */
  private static Dataset<Row> largest(Dataset<Row> fetches) {
    return fetches
        .groupBy(col("host"), col("campaign"), col("image"))
        .agg(max(when(answered(WHOLE), col("bytes"))))
        .toDF("seen_host", "seen_campaign", "seen_file", "largest");
  }

  private static Column sameDocument() {
    return col("host")
        .equalTo(col("seen_host"))
        .and(col("campaign").eqNullSafe(col("seen_campaign")))
        .and(col("file").eqNullSafe(col("seen_file")));
  }

  /** Adds the size of each document: as given, else the largest whole answer seen. */
  private static Dataset<Row> withSizes(Dataset<Row> downloads, Dataset<Row> given) {
    Column sameName =
        col("host").equalTo(col("given_host")).and(col("file").equalTo(col("given_file")));
    return downloads
        .join(broadcast(given), sameName, "left")
        .withColumn("size", coalesce(col("given"), col("largest")));
  }
}
