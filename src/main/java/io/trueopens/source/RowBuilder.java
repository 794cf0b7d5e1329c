package io.trueopens.source;

import io.trueopens.format.Slice;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in Spark's own layout, straight from the bytes of a line. There is one row, which is
 * used anew, as Spark's own sources do; columns that nobody wants or fills are passed over or null.
 */
final class RowBuilder {
  private static final int USUAL_BYTES = 1024;

  private final RowShape shape;
  private final UnsafeRowWriter row;

  /** A bit for each place that was filled; columns are fewer than bits. */
  private long filled;

  RowBuilder(RowShape shape) {
    this.shape = shape;
    this.row = new UnsafeRowWriter(shape.width(), USUAL_BYTES);
  }

  /** Begins a row. */
  RowBuilder start() {
    row.reset();
    row.zeroOutNullBytes();
    filled = 0;
    return this;
  }

  /** Whether anybody wants a column, so that its value has to be worked out. */
  boolean wants(int column) {
    return shape.wants(column);
  }

  RowBuilder set(int column, long value) {
    int place = shape.place(column);
    if (place >= 0) {
      row.write(fill(place), value);
    }
    return this;
  }

  RowBuilder setInt(int column, int value) {
    int place = shape.place(column);
    if (place >= 0) {
      row.write(fill(place), value);
    }
    return this;
  }

  RowBuilder set(int column, UTF8String value) {
    int place = shape.place(column);
    if (place >= 0) {
      row.write(fill(place), value);
    }
    return this;
  }

  RowBuilder set(int column, @Nullable String value) {
    return value == null ? this : set(column, UTF8String.fromString(value));
  }

  RowBuilder set(int column, Slice text) {
    return text.isPresent() ? setBytes(column, text.bytes(), text.from(), text.length()) : this;
  }

  RowBuilder setBytes(int column, byte[] bytes, int from, int length) {
    int place = shape.place(column);
    if (place >= 0) {
      row.write(fill(place), bytes, from, length);
    }
    return this;
  }

  private int fill(int place) {
    filled |= 1L << place;
    return place;
  }

  /** The row, until the next begins. */
  InternalRow build() {
    for (int place = 0; place < shape.width(); place++) {
      if ((filled & 1L << place) == 0) {
        row.setNullAt(place);
      }
    }
    return row.getRow();
  }
}
