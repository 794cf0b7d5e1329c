package io.trueopens.pipeline;

import io.trueopens.csv.BrokenRowException;
import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV files, each in one piece and by its own header. Spark's reader takes the header of one
 * file for all, knows no lines, and takes a quotation mark that is left open for a long text.
 *
 * @param schema the columns of all files, as texts, and those that tell the place
 * @param names the columns that tell mails and arms apart
 */
record CsvList(StructType schema, Set<String> names)
    implements FlatMapFunction<ListedFile, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  private static final Metadata NONE = Metadata.empty();

  /**
   * The first row of a file.
   *
   * @param problem why it has none
   */
  private record Header(String file, List<String> columns, @Nullable String problem)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    static Header of(ListedFile file) {
      try (InputStream in = file.open()) {
        List<String> columns = CsvRows.reader(in).row();
        return columns == null
            ? new Header(
                file.name(), List.of(), "is empty; expected a line with the columns' names")
            : new Header(file.name(), columns, null);
      } catch (IOException e) {
        return new Header(file.name(), List.of(), "cannot be read: " + FileRows.why(e));
      } catch (BrokenRowException e) {
        return new Header(file.name() + ", line " + e.line(), List.of(), e.problem());
      }
    }

    /** By place, a column that stands twice would be either. */
    void requireOnce(Collection<String> wanted) {
      Set<String> seen = new HashSet<>();
      for (String column : columns) {
        if (!seen.add(column) && wanted.contains(column)) {
          throw new InvalidFileException(
              file, "the column \"" + column + "\" stands twice in the header; rename one");
        }
      }
    }
  }

  /**
   * The rows of all files.
   *
   * @param wanted the columns that will be read
   * @param names those of them that tell mails and arms apart
   * @throws InvalidFileException when no file has a header
   */
  static Dataset<Row> read(
      SparkSession spark, String pattern, Collection<String> wanted, Set<String> names) {
    JavaRDD<ListedFile> files = ListedFile.matching(spark, pattern);
    List<Header> headers = files.map(Header::of).collect();
    headers.forEach(header -> header.requireOnce(wanted));
    // A file that has none among others that have is told where its rows are read.
    if (headers.stream().allMatch(header -> header.problem() != null)) {
      Header first = headers.get(0);
      throw new InvalidFileException(first.file(), String.valueOf(first.problem()));
    }
    StructType schema = schema(headers, wanted);
    return spark.createDataFrame(files.flatMap(new CsvList(schema, names)), schema);
  }

  private static StructType schema(List<Header> headers, Collection<String> wanted) {
    Set<String> columns = new LinkedHashSet<>();
    // What stands in place of a header may tell who people are, and messages name all columns.
    headers.stream()
        .filter(header -> header.columns().stream().anyMatch(wanted::contains))
        .forEach(header -> columns.addAll(header.columns()));
    if (columns.isEmpty()) {
      headers.forEach(header -> columns.addAll(header.columns()));
    }
    Stream<StructField> texts =
        columns.stream().map(column -> new StructField(column, DataTypes.StringType, true, NONE));
    return new StructType(
        Stream.concat(Arrays.stream(DeliverySchema.PLACE.fields()), texts)
            .toArray(StructField[]::new));
  }

  @Override
  public Iterator<Row> call(ListedFile file) {
    return new CsvRows(file, schema, names);
  }
}
