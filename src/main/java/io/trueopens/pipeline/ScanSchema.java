package io.trueopens.pipeline;

import io.trueopens.table.Table;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What one pass over the logs leaves behind: tracked requests with everything keyed that must not
 * be seen, rejected lines, and the counts of each stretch of a file.
 */
final class ScanSchema {
  static final String RECORD = "record";
  static final String TRACKED = "tracked";
  static final String REJECTED = "rejected";
  static final String COUNTS = "counts";

  /** Columns of {@code hits} that a line alone gives. */
  static final StructType TRACKED_COLUMNS =
      new StructType()
          .add("event_time", DataTypes.TimestampType)
          .add("host", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("campaign", DataTypes.StringType)
          .add("message", DataTypes.StringType)
          .add("image", DataTypes.StringType)
          .add("link", DataTypes.StringType)
          .add("method", DataTypes.StringType)
          .add("status", DataTypes.IntegerType)
          .add("bytes", DataTypes.LongType)
          .add("referer", DataTypes.StringType)
          .add("user_agent", DataTypes.StringType)
          .add("network", DataTypes.StringType)
          .add("network_sets", DataTypes.StringType)
          .add("address_known", DataTypes.BooleanType)
          .add("line_hash", DataTypes.StringType)
          .add("event_date", DataTypes.DateType);

  static final StructType COUNT_COLUMNS =
      new StructType()
          .add("lines", DataTypes.LongType)
          .add("tracked", DataTypes.LongType)
          .add("set_aside", DataTypes.LongType)
          .add("untracked", DataTypes.LongType)
          .add("not_examined", DataTypes.LongType)
          .add("ignored", DataTypes.LongType)
          .add("rejected", DataTypes.LongType)
          .add("waiting", DataTypes.LongType)
          .add("problem", DataTypes.StringType);

  /** The entry of {@code logs} in the job file whose file holds the line. */
  static final String LOG = "log";

  /** All columns; each row fills those of its kind, {@code file} and {@code log}. */
  static final StructType SCHEMA = all();

  private ScanSchema() {}

  private static StructType all() {
    StructType schema = new StructType().add(RECORD, DataTypes.StringType);
    for (StructField field : SparkSchema.of(Table.REJECTED_LINES).fields()) {
      schema = schema.add(field);
    }
    for (StructField field : TRACKED_COLUMNS.fields()) {
      schema = schema.add(field);
    }
    for (StructField field : COUNT_COLUMNS.fields()) {
      schema = schema.add(field);
    }
    return schema.add(LOG, DataTypes.StringType);
  }
}
