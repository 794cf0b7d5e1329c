package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;

import io.trueopens.ledger.Ledger;
import io.trueopens.table.Nights;
import io.trueopens.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The folder of the tables. A run writes all of them into the folder of a {@linkplain Nights
 * night}, beside what only the next run is to read, and makes the night complete at last. Readers
 * see whole nights and nothing else, on any file system that makes an empty file in one step.
 */
final class TableFolder {
  private static final String WORK = "_work";
  private static final String STATE = "_state";
  private static final String DAY = "event_date";
  private static final FsPermission OWNER_ONLY = new FsPermission("700");

  private final SparkSession spark;
  private final FileSystem system;
  private final Nights nights;
  private final Optional<Path> last;
  private final Path night;
  private final Optional<RemoteLock> lock;

  /**
   * @param lock keeps other machines off the folder, where they could reach it
   */
  TableFolder(SparkSession spark, String folder, Optional<RemoteLock> lock) {
    this.spark = spark;
    this.lock = lock;
    Path path = new Path(folder);
    try {
      this.system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      this.nights = new Nights(system, path);
      this.last = nights.newest();
      this.night = nights.next();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot reach the tables' folder " + folder, e);
    }
  }

  /** Whether an earlier run has left tables. */
  boolean hasTables() {
    return last.isPresent();
  }

  /** Removes what a run that was stopped may have left half done, and makes room for the next. */
  void begin() {
    io(
        () -> {
          requireLock();
          List<Path> complete = nights.complete();
          for (Path old : nights.all()) {
            if (!complete.contains(old)) {
              system.delete(old, true);
            }
          }
          system.mkdirs(night);
          return system.mkdirs(new Path(night, STATE), OWNER_ONLY)
              && system.mkdirs(new Path(night, WORK), OWNER_ONLY);
        });
  }

  /** Writes rows to a name of their own and reads them from there: they are computed once. */
  Dataset<Row> stage(String name, Dataset<Row> rows) {
    return written(new Path(new Path(night, WORK), name), rows);
  }

  /** As {@link #stage}, for rows that the next run is to find. */
  Dataset<Row> keep(String name, Dataset<Row> rows) {
    return written(state(night, name), rows);
  }

  private Dataset<Row> written(Path path, Dataset<Row> rows) {
    rows.write().mode(SaveMode.Overwrite).parquet(path.toString());
    return spark.read().schema(rows.schema()).parquet(path.toString());
  }

  /** As {@link #stage}, with the columns of a table and its partition. */
  Dataset<Row> stage(Table table, Dataset<Row> rows) {
    Dataset<Row> columns = rows.select(SparkSchema.columns(table));
    DataFrameWriter<Row> writer =
        table == Table.HITS ? byDay(columns).write().partitionBy(DAY) : columns.write();
    writer.mode(SaveMode.Overwrite);
    String path = new Path(night, table.id()).toString();
    writer.parquet(path);
    return spark.read().schema(SparkSchema.of(table)).parquet(path);
  }

  /**
   * Puts the rows of each day together; else each task writes a file for each day of all history.
   * Spark knows how large a day is only where it adapts plans to what it meets.
   */
  private Dataset<Row> byDay(Dataset<Row> hits) {
    boolean adapts = Boolean.parseBoolean(spark.conf().get("spark.sql.adaptive.enabled"));
    return adapts ? hits.hint("rebalance", col(DAY)) : hits;
  }

  /** As {@link #stage}, for rows that are here already. */
  void stage(Table table, List<Row> rows) {
    stage(table, local(table, rows));
  }

  /** As {@link #stage}, for rows that come behind those of the last night. */
  void add(Table table, List<Row> rows) {
    stage(table, before(table).unionByName(local(table, rows)).coalesce(1));
  }

  private Dataset<Row> local(Table table, List<Row> rows) {
    return spark.createDataFrame(rows, SparkSchema.of(table)).coalesce(1);
  }

  /** A table as the last night has it; without rows when there was none. */
  Dataset<Row> before(Table table) {
    return read(
        last.map(path -> new Path(path, table.id())).filter(this::exists), SparkSchema.of(table));
  }

  /**
   * What the last run has kept; without rows when there was none.
   *
   * @throws UncheckedIOException when there was one, and it is not there any more
   */
  Dataset<Row> kept(String name, StructType schema) {
    Optional<Path> path = last.map(found -> state(found, name));
    path.ifPresent(this::requirePresent);
    return read(path, schema);
  }

  /** Where a night has what it keeps for the next. */
  private static Path state(Path night, String name) {
    return new Path(new Path(night, STATE), name);
  }

  private void requirePresent(Path path) {
    io(
        () -> {
          if (!system.exists(path)) {
            throw new IOException(
                "the last night lacks "
                    + path
                    + "; put it back, or remove that night, so that the one before it is the last");
          }
          return path;
        });
  }

  private boolean exists(Path path) {
    return io(() -> system.exists(path));
  }

  private Dataset<Row> read(Optional<Path> path, StructType schema) {
    return path.map(found -> spark.read().schema(schema).parquet(found.toString()))
        .orElseGet(() -> spark.createDataFrame(List.of(), schema));
  }

  /** What the last run has read; nothing before the first. */
  Ledger ledger() {
    return last.map(path -> state(path, LedgerFile.NAME))
        .map(file -> LedgerFile.ledger(file, text(file)))
        .orElse(Ledger.EMPTY);
  }

  /** The text that the last run has kept, if there was one and it has. */
  Optional<String> keptText(String name) {
    return last.map(path -> state(path, name)).filter(this::exists).map(this::text);
  }

  private String text(Path path) {
    return io(() -> LedgerFile.read(system, path));
  }

  /** Keeps a text for the next run. */
  void keepText(String name, String text) {
    io(() -> LedgerFile.write(system, state(night, name), text));
  }

  /**
   * Makes the night complete. Of those before, the last stays for programs that are reading it.
   *
   * @throws UncheckedIOException when another run has left a night in the meantime
   */
  void publish() {
    io(
        () -> {
          system.delete(new Path(night, WORK), true);
          if (!nights.newest().equals(last)) {
            throw new IOException("another run has written a night meanwhile; run again");
          }
          requireLock();
          system.create(new Path(night, Nights.COMPLETE), false).close();
          for (Path old : nights.complete()) {
            if (!old.equals(night) && !Optional.of(old).equals(last)) {
              system.delete(old, true);
            }
          }
          return night;
        });
  }

  private void requireLock() throws IOException {
    if (lock.isPresent()) {
      lock.get().require();
    }
  }

  private interface FileAction<T> {
    T run() throws IOException;
  }

  private <T> T io(FileAction<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "in the tables' folder " + night.getParent() + ": " + e.getMessage(), e);
    }
  }
}
