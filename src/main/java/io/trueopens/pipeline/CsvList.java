package io.trueopens.pipeline;

import io.trueopens.csv.BrokenRowException;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.source.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Reads CSV files, each in one piece and by its own header. Spark's reader takes the header of one
 * file for all, knows no lines, and takes a quotation mark that is left open for a long text.
 *
 * @param schema the columns of all files, as texts, and those that tell the place
 */
record CsvList(StructType schema)
    implements FlatMapFunction<Tuple2<String, PortableDataStream>, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  /** The rows of all files. */
  static Dataset<Row> read(SparkSession spark, String pattern) {
    DeliveryLines.requireFiles(spark, pattern);
    JavaPairRDD<String, PortableDataStream> files =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).binaryFiles(pattern);
    StructType schema = schema(files.map(CsvList::header).collect());
    return spark.createDataFrame(files.flatMap(new CsvList(schema)), schema);
  }

  private static Tuple2<String, List<String>> header(Tuple2<String, PortableDataStream> file) {
    try (InputStream in = file._2().open()) {
      List<String> header = CsvRows.reader(in).row();
      return new Tuple2<>(file._1(), header == null ? List.of() : header);
    } catch (IOException | BrokenRowException e) {
      // It is met again where the rows are read, and told then.
      return new Tuple2<>(file._1(), List.of());
    }
  }

  private static StructType schema(List<Tuple2<String, List<String>>> headers) {
    Set<String> columns = new LinkedHashSet<>();
    for (Tuple2<String, List<String>> header : headers) {
      for (String column : header._2()) {
        if (!column.isBlank() && Collections.frequency(header._2(), column) > 1) {
          throw new InvalidFileException(
              FileName.of(new Path(header._1())),
              "the column \"" + column + "\" stands twice in the header; rename one");
        }
        columns.add(column);
      }
    }
    StructType schema = DeliverySchema.PLACE;
    for (String column : columns) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return schema;
  }

  @Override
  public Iterator<Row> call(Tuple2<String, PortableDataStream> file) {
    return new CsvRows(FileName.of(new Path(file._1())), file._2().open(), schema);
  }
}
