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

  /** By place in {@link AccessLogSchema#SCHEMA}: the place in the row, or {@link #UNWANTED}. */
  private final int[] places = new int[AccessLogSchema.SCHEMA.length()];

  private final int width;

  RowShape(String[] columns) {
    Map<String, Integer> wanted = new HashMap<>();
    for (String column : columns) {
      wanted.put(column, wanted.size());
    }
    String[] all = AccessLogSchema.SCHEMA.fieldNames();
    Arrays.setAll(places, i -> wanted.getOrDefault(all[i], UNWANTED));
    width = columns.length;
  }

  /** Looks a column up once; rows are then filled by what this returns. */
  static int column(String name) {
    return AccessLogSchema.SCHEMA.fieldIndex(name);
  }

  /** Whether anybody wants a column. */
  boolean wants(int column) {
    return places[column] != UNWANTED;
  }

  /** A row to be filled; columns that nobody wants or fills are passed over or null. */
  Builder row() {
    return new Builder(places, width);
  }

  static final class Builder {
    private final int[] places;
    private final @Nullable Object[] values;

    private Builder(int[] places, int width) {
      this.places = places;
      this.values = new Object[width];
    }

    Builder set(int column, @Nullable Object value) {
      int place = places[column];
      if (place != UNWANTED) {
        values[place] = value instanceof String text ? UTF8String.fromString(text) : value;
      }
      return this;
    }

    /** The bytes of a buffer that will be used again. */
    Builder setBytes(int column, byte[] buffer, int from, int to) {
      if (places[column] != UNWANTED) {
        values[places[column]] = Arrays.copyOfRange(buffer, from, to);
      }
      return this;
    }

    InternalRow build() {
      return new GenericInternalRow(values);
    }
  }
}
