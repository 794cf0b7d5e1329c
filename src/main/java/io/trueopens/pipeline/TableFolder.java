package io.trueopens.pipeline;

import io.trueopens.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The folder of the tables. New ones are written beside the old ones, which they replace at last.
 */
final class TableFolder {
  private static final String STAGING = "_staging";

  private final SparkSession spark;
  private final Path folder;
  private final FileSystem system;

  TableFolder(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = new Path(folder);
    try {
      this.system = this.folder.getFileSystem(hadoop());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot reach the tables' folder " + folder, e);
    }
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  /** Whether an earlier run has left tables. */
  boolean hasTables() {
    return io(() -> system.exists(new Path(folder, Table.HITS.id())));
  }

  /** Removes what a run that was stopped may have left half done. */
  void clearStaging() {
    io(() -> system.delete(staging(""), true));
  }

  /** Writes rows to a name of their own and reads them from there: they are computed once. */
  Dataset<Row> stage(String name, Dataset<Row> rows) {
    rows.write().mode(SaveMode.Overwrite).parquet(staging(name).toString());
    return spark.read().schema(rows.schema()).parquet(staging(name).toString());
  }

  /** As {@link #stage}, with the columns of a table and its partition. */
  Dataset<Row> stage(Table table, Dataset<Row> rows) {
    DataFrameWriter<Row> writer =
        rows.select(SparkSchema.columns(table)).write().mode(SaveMode.Overwrite);
    if (table == Table.HITS) {
      writer.partitionBy("event_date");
    }
    String path = staging(table.id()).toString();
    writer.parquet(path);
    return spark.read().schema(SparkSchema.of(table)).parquet(path);
  }

  /** As {@link #stage}, for rows that are here already. */
  void stage(Table table, List<Row> rows) {
    stage(table, spark.createDataFrame(rows, SparkSchema.of(table)).coalesce(1));
  }

  /** Puts the staged tables in place of the old ones; {@code runs} grows by what was staged. */
  void publish() {
    for (Table table : Table.values()) {
      Path target = new Path(folder, table.id());
      if (table == Table.RUNS && io(() -> system.exists(target))) {
        addFiles(staging(table.id()), target);
      } else {
        io(() -> system.delete(target, true));
        move(staging(table.id()), target);
      }
    }
    clearStaging();
  }

  private void addFiles(Path from, Path to) {
    for (FileStatus file : io(() -> system.listStatus(from))) {
      if (file.getPath().getName().startsWith("part-")) {
        move(file.getPath(), new Path(to, file.getPath().getName()));
      }
    }
  }

  private void move(Path from, Path to) {
    if (!io(() -> system.rename(from, to))) {
      throw new UncheckedIOException(new IOException("cannot move " + from + " to " + to));
    }
  }

  private Path staging(String name) {
    Path staging = new Path(folder, STAGING);
    return name.isEmpty() ? staging : new Path(staging, name);
  }

  private interface FileAction<T> {
    T run() throws IOException;
  }

  private <T> T io(FileAction<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new UncheckedIOException("in the tables' folder " + folder + ": " + e.getMessage(), e);
    }
  }
}
