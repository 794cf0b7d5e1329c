package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.trueopens.fetcher.Networks;
import io.trueopens.job.JobFile;
import io.trueopens.job.LogInput;
import io.trueopens.message.Pseudonyms;
import io.trueopens.source.AccessLogSchema;
import io.trueopens.tracker.Needle;
import io.trueopens.tracker.Tracker;
import io.trueopens.tracker.TrackerSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Reads all logs once, and keeps what concerns the trackers. */
final class ScanLogs {
  private final SparkSession spark;
  private final JobFile job;
  private final List<Tracker> trackers;
  private final Pseudonyms pseudonyms;
  private final Broadcast<Networks> networks;
  private final LongAccumulator linesSeen;

  ScanLogs(SparkSession spark, JobFile job, Pseudonyms pseudonyms, Broadcast<Networks> networks) {
    this.spark = spark;
    this.job = job;
    this.trackers = job.trackerList();
    this.pseudonyms = pseudonyms;
    this.networks = networks;
    this.linesSeen = spark.sparkContext().longAccumulator(Progress.LINES);
  }

  /** Rows of {@link ScanSchema}. */
  Dataset<Row> rows(List<LogFiles.Group> groups) {
    Optional<Dataset<Row>> all =
        groups.stream()
            .filter(group -> !group.files().isEmpty())
            .map(this::rows)
            .reduce(Dataset::union);
    return all.orElseGet(() -> spark.createDataFrame(List.of(), ScanSchema.SCHEMA));
  }

  private Dataset<Row> rows(LogFiles.Group group) {
    String[] paths =
        group.files().stream().map(file -> file.path().toString()).toArray(String[]::new);
    TrackLines track =
        new TrackLines(
            new TrackLines.Names(trackers, group.host()),
            job.timeZone(),
            pseudonyms,
            networks,
            linesSeen);
    return reader(group.input())
        // The names are those of files that were found, and may hold what looks like a pattern.
        .option("__globPaths__", false)
        .load(paths)
        .filter(wanted())
        .mapPartitions(track, Encoders.row(ScanSchema.SCHEMA))
        .withColumn(ScanSchema.LOG, lit(group.input().path()));
  }

  private DataFrameReader reader(LogInput input) {
    Map<String, String> options = new HashMap<>();
    options.put(AccessLogSchema.OPTION_SPLITS, "true");
    if (input.format() != null) {
      options.put(AccessLogSchema.OPTION_FORMAT, input.format());
    }
    options.put(AccessLogSchema.OPTION_TIME_ZONE, input.zone(job.zone()).getId());
    options.put(AccessLogSchema.OPTION_TRUSTED_PROXIES, String.join(",", input.proxies()));
    return spark.read().format("accesslog").options(options);
  }

  /** Lets the source pass over lines that no tracker can want, without parsing them. */
  private Column wanted() {
    Column wanted = col(AccessLogSchema.RECORD).notEqual(AccessLogSchema.HIT);
    for (Needle needle : new TrackerSet(trackers).needles()) {
      Column target = col("target");
      wanted =
          wanted.or(
              needle.begins() ? target.startsWith(needle.text()) : target.contains(needle.text()));
    }
    return wanted;
  }
}
