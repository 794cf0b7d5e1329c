package io.trueopens.pipeline;

import io.trueopens.delivery.ReaderOptions;
import io.trueopens.job.DeliveriesInput;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.source.FileName;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Reads files of deliveries line by line, each file in one piece, packed or not.
 *
 * @param options how the lines are written
 */
record DeliveryLines(ReaderOptions options)
    implements FlatMapFunction<Tuple2<String, PortableDataStream>, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows of {@link DeliverySchema#RAW}. */
  static Dataset<Row> read(SparkSession spark, DeliveriesInput input) {
    requireFiles(spark, input.path());
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .binaryFiles(input.path())
            .flatMap(new DeliveryLines(input.readerOptions()));
    return spark.createDataFrame(rows, DeliverySchema.RAW);
  }

  /** Refuses a pattern that names nothing. */
  static void requireFiles(SparkSession spark, String pattern) {
    try {
      Path path = new Path(pattern);
      FileStatus[] found =
          path.getFileSystem(spark.sparkContext().hadoopConfiguration()).globStatus(path);
      if (found == null || found.length == 0) {
        throw new InvalidFileException(pattern, "no such file; correct \"path\" in \"deliveries\"");
      }
    } catch (IOException e) {
      throw new InvalidFileException(pattern, "cannot be listed: " + e.getMessage(), e);
    }
  }

  @Override
  public Iterator<Row> call(Tuple2<String, PortableDataStream> file) {
    return new FileRows(FileName.of(new Path(file._1())), file._2().open(), options.reader());
  }
}
