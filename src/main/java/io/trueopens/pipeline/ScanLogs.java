package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.trueopens.job.JobFile;
import io.trueopens.job.LogInput;
import io.trueopens.ledger.ReadPlan.Part;
import io.trueopens.message.Pseudonyms;
import io.trueopens.pipeline.LogFiles.LogFile;
import io.trueopens.source.AccessLogSchema;
import io.trueopens.source.Ranges;
import io.trueopens.source.Ranges.Range;
import io.trueopens.tracker.Needle;
import io.trueopens.tracker.Tracker;
import io.trueopens.tracker.TrackerSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
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
  private final LongAccumulator linesSeen;

  ScanLogs(SparkSession spark, JobFile job, Pseudonyms pseudonyms) {
    this.spark = spark;
    this.job = job;
    this.trackers = job.trackerList();
    this.pseudonyms = pseudonyms;
    this.linesSeen = spark.sparkContext().longAccumulator(Progress.LINES);
  }

  /** Rows of {@link ScanSchema}. */
  Dataset<Row> rows(List<LogFiles.Group> groups, NewLines lines) {
    Dataset<Row> all = spark.createDataFrame(List.of(), ScanSchema.SCHEMA);
    for (int number = 0; number < groups.size(); number++) {
      Map<LogFile, Part> parts = lines.parts(number);
      if (!parts.isEmpty()) {
        all = all.union(rows(groups.get(number), number, parts));
      }
    }
    return all;
  }

  private Dataset<Row> rows(LogFiles.Group group, int number, Map<LogFile, Part> parts) {
    String[] paths = there(parts.keySet());
    if (paths.length == 0) {
      return spark.createDataFrame(List.of(), ScanSchema.SCHEMA);
    }
    TrackLines track =
        new TrackLines(
            new TrackLines.Names(trackers, group.host(), number),
            job.timeZone(),
            pseudonyms,
            linesSeen);
    return reader(group.input())
        .option(AccessLogSchema.OPTION_RANGES, ranges(parts.values()).format())
        // The names are those of files that were found, and may hold what looks like a pattern.
        .option("__globPaths__", false)
        .load(paths)
        .filter(wanted())
        .mapPartitions(track, Encoders.row(ScanSchema.SCHEMA))
        .withColumn(ScanSchema.LOG, lit(group.input().path()));
  }

  /**
   * Those that were not rotated away since they were recognised; the others are read when found.
   */
  private String[] there(Collection<LogFile> files) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return files.stream()
        .map(LogFile::path)
        .filter(
            path -> {
              try {
                return path.getFileSystem(hadoop).exists(path);
              } catch (IOException e) {
                throw new UncheckedIOException("cannot look for " + path, e);
              }
            })
        .map(Path::toString)
        .toArray(String[]::new);
  }

  /** A packed file is complete, so that all of the rest is wanted. */
  private static Ranges ranges(Collection<Part> parts) {
    Map<String, Range> ranges = new HashMap<>();
    for (Part part : parts) {
      long end = part.content().whole().length();
      ranges.put(part.file().look().file(), new Range(part.start(), end));
    }
    return new Ranges(ranges);
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
