package io.trueopens.source;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The columns that Spark wants, in its order; others are not even made. */
final class RowShape implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int UNWANTED = -1;

  private final Map<String, Integer> positions = new HashMap<>();

  RowShape(String[] columns) {
    for (String column : columns) {
      positions.put(column, positions.size());
    }
  }

  /** A row to be filled; columns that nobody wants or fills are passed over or null. */
  Builder row() {
    return new Builder(positions);
  }

  static final class Builder {
    private final Map<String, Integer> positions;
    private final @Nullable Object[] values;

    private Builder(Map<String, Integer> positions) {
      this.positions = positions;
      this.values = new Object[positions.size()];
    }

    Builder set(String column, @Nullable Object value) {
      int position = positions.getOrDefault(column, UNWANTED);
      if (position != UNWANTED) {
        values[position] = value instanceof String text ? UTF8String.fromString(text) : value;
      }
      return this;
    }

    /** The bytes of a buffer that will be used again. */
    Builder setBytes(String column, byte[] buffer, int from, int to) {
      if (positions.containsKey(column)) {
        set(column, Arrays.copyOfRange(buffer, from, to));
      }
      return this;
    }

    InternalRow build() {
      return new GenericInternalRow(values);
    }
  }
}
