package io.trueopens.source;

import io.trueopens.container.Container;
import io.trueopens.source.Ranges.Range;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Function1;
import scala.Option;
import scala.Some;
import scala.collection.Iterator;
import scala.collection.immutable.Map;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction1;

/**
 * Spark's data source {@code accesslog}: {@code spark.read().format("accesslog").load(path)}.
 * Formats are found out line by line unless an option names one, compression by the first bytes. A
 * filter {@code target LIKE '/o/%'} lets lines without that text pass unparsed.
 */
public final class AccessLogSource implements FileFormat, DataSourceRegister {
  @Override
  public String shortName() {
    return "accesslog";
  }

  @Override
  public Option<StructType> inferSchema(
      SparkSession spark, Map<String, String> options, Seq<FileStatus> files) {
    return Some.apply(AccessLogSchema.SCHEMA);
  }

  @Override
  public OutputWriterFactory prepareWrite(
      SparkSession spark, Job job, Map<String, String> options, StructType schema) {
    throw new UnsupportedOperationException(
        "accesslog can only be read; write the rows as parquet or json");
  }

  /** Only plain text can be read from the middle. */
  @Override
  public boolean isSplitable(SparkSession spark, Map<String, String> options, Path path) {
    Configuration hadoop = spark.sessionState().newHadoopConfWithOptions(options);
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      return Container.of(Container.head(in)) == Container.PLAIN;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the log " + path + ": " + e.getMessage(), e);
    }
  }

  /** Where folders give no columns, the rows are as Spark wants them already. */
  @Override
  public Function1<PartitionedFile, Iterator<InternalRow>> buildReaderWithPartitionValues(
      SparkSession spark,
      StructType dataSchema,
      StructType partitionSchema,
      StructType requiredSchema,
      Seq<Filter> filters,
      Map<String, String> options,
      Configuration hadoop) {
    return partitionSchema.isEmpty()
        ? buildReader(spark, dataSchema, partitionSchema, requiredSchema, filters, options, hadoop)
        : FileFormat.super.buildReaderWithPartitionValues(
            spark, dataSchema, partitionSchema, requiredSchema, filters, options, hadoop);
  }

  @Override
  public Function1<PartitionedFile, Iterator<InternalRow>> buildReader(
      SparkSession spark,
      StructType dataSchema,
      StructType partitionSchema,
      StructType requiredSchema,
      Seq<Filter> filters,
      Map<String, String> options,
      Configuration hadoop) {
    return new OpenSplit(
        new RowShape(requiredSchema.fieldNames()),
        PushedPrefixes.of(filters),
        ReadOptions.of(options),
        // Broadcast: a Hadoop configuration is far larger than all the rest of a task.
        spark
            .sparkContext()
            .broadcast(
                new SerializableConfiguration(hadoop),
                ClassTag$.MODULE$.apply(SerializableConfiguration.class)));
  }

  /** Opens a stretch of a file on the executor. */
  private static final class OpenSplit
      extends AbstractFunction1<PartitionedFile, Iterator<InternalRow>> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RowShape shape;
    private final PushedPrefixes prefixes;
    private final ReadOptions options;
    private final Broadcast<SerializableConfiguration> hadoop;

    OpenSplit(
        RowShape shape,
        PushedPrefixes prefixes,
        ReadOptions options,
        Broadcast<SerializableConfiguration> hadoop) {
      this.shape = shape;
      this.prefixes = prefixes;
      this.options = options;
      this.hadoop = hadoop;
    }

    @Override
    public Iterator<InternalRow> apply(PartitionedFile file) {
      Range wanted = options.ranges().of(FileName.of(file.toPath()));
      Split split =
          new Split(file.toPath(), file.start(), file.length(), wanted, hadoop.value().value());
      SplitRows rows = new SplitRows(split, prefixes, shape, options);
      TaskContext.get().addTaskCompletionListener(new CloseFile(rows));
      return rows;
    }
  }

  /** Closes the file also when a task ends early, as under a limit. */
  private record CloseFile(Closeable rows) implements TaskCompletionListener {
    @Override
    public void onTaskCompletion(TaskContext context) {
      try {
        rows.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close a log file", e);
      }
    }
  }
}
