package io.trueopens.pipeline;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Makes rows of one schema by the columns' names. */
final class RowMaker {
  private final StructType schema;
  private final @Nullable Object[] values;

  RowMaker(StructType schema) {
    this.schema = schema;
    this.values = new Object[schema.length()];
  }

  RowMaker set(String column, @Nullable Object value) {
    values[schema.fieldIndex(column)] = value;
    return this;
  }

  /** Takes over the columns of another row that have the same names here. */
  RowMaker setAll(Row other) {
    for (String column : other.schema().fieldNames()) {
      if (schema.getFieldIndex(column).isDefined()) {
        set(column, other.getAs(column));
      }
    }
    return this;
  }

  /** The row; the maker is empty afterwards. */
  Row make() {
    Row row = new GenericRowWithSchema(values.clone(), schema);
    Arrays.fill(values, null);
    return row;
  }
}
