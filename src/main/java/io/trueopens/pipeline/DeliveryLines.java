package io.trueopens.pipeline;

import io.trueopens.delivery.ReaderOptions;
import io.trueopens.job.DeliveriesInput;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads files of deliveries line by line, each file in one piece, packed or not.
 *
 * @param options how the lines are written
 */
record DeliveryLines(ReaderOptions options)
    implements FlatMapFunction<ListedFile, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows of {@link DeliverySchema#RAW}. */
  static Dataset<Row> read(SparkSession spark, DeliveriesInput input) {
    return spark.createDataFrame(
        ListedFile.matching(spark, input.path()).flatMap(new DeliveryLines(input.readerOptions())),
        DeliverySchema.RAW);
  }

  @Override
  public Iterator<Row> call(ListedFile file) {
    return new LineRows(file, options.reader());
  }
}
