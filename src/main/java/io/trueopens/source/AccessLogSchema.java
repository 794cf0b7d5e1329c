package io.trueopens.source;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the source {@code accesslog}. */
public final class AccessLogSchema {
  /** What a row is: {@link #HIT}, {@link #REJECTED} or {@link #SPLIT}. */
  public static final String RECORD = "record";

  /** A request. */
  public static final String HIT = "hit";

  /**
   * A line that could not be read: {@code file}, {@code offset}, {@code length}, reason, detail.
   */
  public static final String REJECTED = "rejected";

  /**
   * What was seen of one stretch of a file: the counts, and a problem where reading broke off. Rows
   * and not accumulators, since a task that is run twice must not count twice.
   */
  public static final String SPLIT = "split";

  /** Option: {@code true} to get the {@link #SPLIT} rows. */
  public static final String OPTION_SPLITS = "splits";

  /**
   * Option: id of a format, or the server's own directive, {@code #Fields:} line or JSON keys;
   * without it the format of each line is found out.
   */
  public static final String OPTION_FORMAT = "logFormat";

  /** Option: the zone of times that carry none. */
  public static final String OPTION_TIME_ZONE = "timeZone";

  /** Option: networks of proxies whose X-Forwarded-For is believed, with commas between them. */
  public static final String OPTION_TRUSTED_PROXIES = "trustedProxies";

  /** Option: {@link Ranges} of the files that are not wanted whole. */
  public static final String OPTION_RANGES = "ranges";

  /** All columns; each row fills those of its kind, the others are null. */
  public static final StructType SCHEMA =
      new StructType()
          .add(RECORD, DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("offset", DataTypes.LongType)
          .add("length", DataTypes.IntegerType)
          .add("raw", DataTypes.BinaryType)
          .add("time", DataTypes.TimestampType)
          .add("host", DataTypes.StringType)
          .add("client_ip", DataTypes.StringType)
          .add("method", DataTypes.StringType)
          .add("target", DataTypes.StringType)
          .add("status", DataTypes.IntegerType)
          .add("bytes", DataTypes.LongType)
          .add("user_agent", DataTypes.StringType)
          .add("referer", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("lines", DataTypes.LongType)
          .add("hits", DataTypes.LongType)
          .add("sampled", DataTypes.LongType)
          .add("not_examined", DataTypes.LongType)
          .add("ignored", DataTypes.LongType)
          .add("rejected", DataTypes.LongType)
          .add("waiting", DataTypes.LongType)
          .add("bytes_read", DataTypes.LongType)
          .add("problem", DataTypes.StringType);

  private AccessLogSchema() {}
}
