package io.trueopens.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a job without Spark. All that one reader reads, and those made of it with
 * {@link #where}, is of the same night: the newest when the reader was first used.
 */
public final class TableReader {
  /** Told by the folder's name, and in no file. */
  private static final String PARTITION_COLUMN = "event_date";

  private static final String PARTITION = PARTITION_COLUMN + "=";

  private final Path folder;
  private final FilterCompat.Filter filter;
  private @Nullable Path night;
  private final Configuration hadoop = new Configuration();

  /**
   * @param tables the job's folder of tables, a path or a URI that Hadoop knows
   */
  public TableReader(String tables) {
    this(new Path(tables), FilterCompat.NOOP);
  }

  private TableReader(Path folder, FilterCompat.Filter filter) {
    this.folder = folder;
    this.filter = filter;
  }

  /**
   * The same tables, of which only rows with a certain text in a column are read. Stretches of
   * files that cannot hold it are passed over.
   */
  public TableReader where(String column, String text) {
    FilterPredicate equal = FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(text));
    return new TableReader(folder, FilterCompat.get(equal));
  }

  /**
   * Reads some columns of all rows of a table, in no certain order.
   *
   * @throws FileNotFoundException when there is no such table yet
   */
  public void forEach(Table table, Set<String> columns, Consumer<TableRow> action)
      throws IOException {
    FileSystem system = folder.getFileSystem(hadoop);
    Path path = new Path(night(system), table.id());
    for (FileStatus entry : sorted(system.listStatus(path))) {
      String name = entry.getPath().getName();
      if (entry.isDirectory() && name.startsWith(PARTITION)) {
        LocalDate day = LocalDate.parse(name.substring(PARTITION.length()));
        for (FileStatus file : sorted(system.listStatus(entry.getPath()))) {
          readFile(file.getPath(), columns, day, action);
        }
      } else {
        readFile(entry.getPath(), columns, null, action);
      }
    }
  }

  private Path night(FileSystem system) throws IOException {
    if (night == null) {
      night =
          new Nights(system, folder)
              .newest()
              .orElseThrow(
                  () ->
                      new FileNotFoundException(
                          "there are no tables in " + folder + "; run the job first"));
    }
    return night;
  }

  private static List<FileStatus> sorted(FileStatus[] files) {
    return Arrays.stream(files).sorted().toList();
  }

  private void readFile(
      Path file, Set<String> columns, @Nullable LocalDate day, Consumer<TableRow> action)
      throws IOException {
    if (!file.getName().endsWith(".parquet")) {
      return;
    }
    Configuration projecting = new Configuration(hadoop);
    Set<String> inFile = new HashSet<>(columns);
    if (day != null) {
      inFile.remove(PARTITION_COLUMN);
    }
    projecting.set(ReadSupport.PARQUET_READ_SCHEMA, projection(file, inFile).toString());
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(projecting)
            .withFilter(filter)
            .build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        action.accept(new TableRow(group, day));
      }
    }
  }

  private MessageType projection(Path file, Set<String> columns) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
      MessageType whole = reader.getFooter().getFileMetaData().getSchema();
      requireColumns(file, whole, columns);
      List<Type> wanted =
          whole.getFields().stream().filter(field -> columns.contains(field.getName())).toList();
      return new MessageType(whole.getName(), wanted);
    }
  }

  private static void requireColumns(Path file, MessageType whole, Set<String> columns)
      throws IOException {
    for (String column : columns) {
      if (!whole.containsField(column)) {
        throw new IOException(
            file
                + " has no column "
                + column
                + ": another version of trueopens wrote it; run the job again");
      }
    }
  }
}
