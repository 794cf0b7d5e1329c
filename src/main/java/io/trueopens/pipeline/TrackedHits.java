package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.trueopens.fetcher.Networks;
import io.trueopens.message.Pseudonyms;
import io.trueopens.table.Table;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.reflect.ClassTag$;

/** Makes the table {@code hits} of what earlier runs have kept and of what this one has read. */
final class TrackedHits {
  private final TableFolder tables;
  private final Dataset<Row> kept;
  private final Dataset<Row> tracked;
  private final boolean readOneWay;

  /**
   * @param scan rows of {@link ScanSchema}
   * @param anew whether nothing that was kept is to be used
   * @param readOneWay whether equal lines are read alike, whichever file they are in
   */
  @SuppressWarnings("TooManyParameters") // what there is, and two things that are known of it
  TrackedHits(
      SparkSession spark, TableFolder tables, Dataset<Row> scan, boolean anew, boolean readOneWay) {
    this.tables = tables;
    this.readOneWay = readOneWay;
    this.tracked = scan.filter(col(ScanSchema.RECORD).equalTo(ScanSchema.TRACKED));
    this.kept =
        anew
            ? spark.createDataFrame(List.of(), Evidence.SCHEMA)
            : tables.kept(Evidence.NAME, Evidence.SCHEMA);
  }

  /** The day of the newest event, or null when there is none. */
  @Nullable LocalDate lastDay() {
    return RunDays.later(lastDay(tracked), lastDay(kept));
  }

  private static @Nullable LocalDate lastDay(Dataset<Row> hits) {
    return hits.agg(max("event_date")).first().getAs(0);
  }

  /**
   * Keeps what the next run needs, and lets expire what is too old.
   *
   * @param since the first day whose evidence is kept
   */
  Dataset<Row> evidence(LocalDate since) {
    Dataset<Row> left = Evidence.expired(kept, tables.before(Table.HITS), since);
    return tables.keep(Evidence.NAME, Evidence.with(left, JudgeHits.distinct(tracked, readOneWay)));
  }

  /**
   * What decides verdicts besides the lines themselves.
   *
   * @param deliveries one row a message
   */
  record World(
      Dataset<Row> deliveries,
      JudgeHits.Knowledge known,
      Pseudonyms pseudonyms,
      Networks networks) {}

  /** The hits up to a day, judged by all that is known tonight. */
  Dataset<Row> judged(Dataset<Row> evidence, @Nullable LocalDate until, World world) {
    Dataset<Row> hits =
        until == null ? evidence : evidence.filter(col("event_date").leq(lit(until)));
    MatchNetworks match =
        new MatchNetworks(world.pseudonyms(), broadcast(hits.sparkSession(), world.networks()));
    Dataset<Row> downloads = MarkDownloads.marked(Evidence.live(hits));
    Dataset<Row> live = tables.stage("live-hits", match.matched(downloads));
    Dataset<Row> marked = MarkBehaviour.marked(live, world.deliveries(), world.known().campaigns());
    Dataset<Row> all = marked.unionByName(Evidence.frozen(hits), true);
    return JudgeHits.judged(all, world.deliveries(), world.known());
  }

  private static Broadcast<Networks> broadcast(SparkSession spark, Networks networks) {
    return spark.sparkContext().broadcast(networks, ClassTag$.MODULE$.apply(Networks.class));
  }
}
