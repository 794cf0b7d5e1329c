package io.trueopens.pipeline;

import io.trueopens.delivery.QueueStep;
import io.trueopens.job.DeliveriesInput;
import io.trueopens.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of deliveries on their way into the table. */
final class DeliverySchema {
  /** Place of the source in the job file; 0 goes first. */
  static final String SOURCE = "source";

  /** Pseudonym of the sender's own id of an event. */
  static final String EVENT_ID = "event_id";

  /** Why rows tell of no delivery, and rightly so. */
  static final String SET_ASIDE = "set_aside";

  /** Why rows cannot be used; null in good ones. No list of a user's has a column of that name. */
  static final String UNUSABLE = "trueopens unusable";

  /** How many mails of its campaign were delivered, in rows that name no single mail. */
  static final String COUNTED = "counted";

  /** How many rows this one stands for. */
  static final String ROWS = "trueopens rows";

  static final String FILE = "trueopens file";

  /** The line where the first of the rows stands, from 1. */
  static final String LINE = "trueopens line";

  /** What stands beside the columns of a user's list. */
  static final StructType PLACE = place(new StructType());

  /** What a line says, in clear. Never written anywhere, and never moved between machines. */
  static final StructType RAW = raw();

  /** The same, keyed. */
  static final StructType KEYED = keyed();

  private DeliverySchema() {}

  private static StructType raw() {
    StructType schema = new StructType();
    for (String field : DeliveriesInput.FIELDS) {
      schema = schema.add(field, DataTypes.StringType);
    }
    return more(schema).add(QueueStep.TIME, DataTypes.StringType);
  }

  private static StructType keyed() {
    return more(SparkSchema.of(Table.DELIVERIES))
        .add(QueueStep.TIME, DataTypes.TimestampType)
        .add(COUNTED, DataTypes.LongType)
        .add(SOURCE, DataTypes.IntegerType);
  }

  private static StructType more(StructType schema) {
    return place(schema)
        .add(EVENT_ID, DataTypes.StringType)
        .add(SET_ASIDE, DataTypes.StringType)
        .add(QueueStep.QUEUE, DataTypes.StringType)
        .add(QueueStep.NAME, DataTypes.StringType);
  }

  private static StructType place(StructType schema) {
    return schema
        .add(UNUSABLE, DataTypes.StringType)
        .add(ROWS, DataTypes.LongType)
        .add(FILE, DataTypes.StringType)
        .add(LINE, DataTypes.LongType);
  }

  /** The raw columns by their own names, as a list of the user's has them by other names. */
  static Map<String, String> rawColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : RAW.fieldNames()) {
      columns.put(column, column);
    }
    return columns;
  }
}
