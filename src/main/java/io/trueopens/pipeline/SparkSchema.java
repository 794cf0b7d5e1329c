package io.trueopens.pipeline;

import io.trueopens.table.Column;
import io.trueopens.table.Table;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of our tables as Spark knows them. */
final class SparkSchema {
  private SparkSchema() {}

  static StructType of(Table table) {
    StructType schema = new StructType();
    for (Column column : table.columns()) {
      schema = schema.add(column.name(), type(column.type()));
    }
    return schema;
  }

  /** The columns of a table that come before the named one. */
  static StructType before(Table table, String column) {
    StructType whole = of(table);
    return new StructType(Arrays.copyOf(whole.fields(), whole.fieldIndex(column)));
  }

  /** The columns as a select wants them. */
  static org.apache.spark.sql.Column[] columns(Table table) {
    return table.columns().stream()
        .map(c -> org.apache.spark.sql.functions.col(c.name()).cast(type(c.type())))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  /** The columns with some left out. */
  static org.apache.spark.sql.Column[] columnsWithout(Table table, List<String> left) {
    return table.columns().stream()
        .filter(c -> !left.contains(c.name()))
        .map(c -> org.apache.spark.sql.functions.col(c.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private static DataType type(Column.Type type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case DATE -> DataTypes.DateType;
    };
  }
}
