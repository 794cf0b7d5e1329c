package io.trueopens.source;

import io.trueopens.format.Slice;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in the layout that {@link UnsafeRow} documents, straight from the bytes of a line: a
 * word of bits for columns that are null, a word for each column, then texts, each filled up with
 * zeros to whole words. Spark's own writer asks for each column anew what is known of the row, and
 * copies by a call that costs more than the few bytes of a field.
 *
 * <p>There is one row, which is used anew, as Spark's own sources do; columns that nobody wants or
 * fills are passed over or null.
 */
final class RowBuilder {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
  private static final int USUAL_BYTES = 1024;

  private final RowShape shape;
  private final UnsafeRow row;

  /** At which byte the words of the columns begin. */
  private final int columns;

  /** At which byte texts begin. */
  private final int texts;

  /** A bit for each place of the row. */
  private final long allPlaces;

  private byte[] buffer = new byte[USUAL_BYTES];
  private int end;

  /** A bit for each place that was filled; columns are fewer than bits. */
  private long filled;

  RowBuilder(RowShape shape) {
    this.shape = shape;
    this.row = new UnsafeRow(shape.width());
    this.columns = UnsafeRow.calculateBitSetWidthInBytes(shape.width());
    this.texts = columns + shape.width() * Long.BYTES;
    this.allPlaces = (1L << shape.width()) - 1;
  }

  /** Begins a row. */
  RowBuilder start() {
    end = texts;
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
      LONGS.set(buffer, fill(place), value);
    }
    return this;
  }

  RowBuilder setInt(int column, int value) {
    int place = shape.place(column);
    if (place >= 0) {
      int at = fill(place);
      INTS.set(buffer, at, value);
      INTS.set(buffer, at + Integer.BYTES, 0);
    }
    return this;
  }

  RowBuilder set(int column, @Nullable String value) {
    return value == null ? this : set(column, value.getBytes(StandardCharsets.UTF_8));
  }

  RowBuilder set(int column, byte[] text) {
    return setBytes(column, text, 0, text.length);
  }

  RowBuilder set(int column, Slice text) {
    return text.isPresent() ? setBytes(column, text.bytes(), text.from(), text.length()) : this;
  }

  RowBuilder setBytes(int column, byte[] bytes, int from, int length) {
    int place = shape.place(column);
    if (place < 0) {
      return this;
    }
    int begin = end;
    int words = (length + Long.BYTES - 1) & -Long.BYTES;
    makeRoom(begin + words);
    if (words > 0) {
      LONGS.set(buffer, begin + words - Long.BYTES, 0L);
      System.arraycopy(bytes, from, buffer, begin, length);
    }
    LONGS.set(buffer, fill(place), (long) begin << Integer.SIZE | length);
    end = begin + words;
    return this;
  }

  private void makeRoom(int size) {
    if (size > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * size);
    }
  }

  /** Notes that a place has a value, and returns where its word stands. */
  private int fill(int place) {
    filled |= 1L << place;
    return columns + place * Long.BYTES;
  }

  /** The row, until the next begins. */
  InternalRow build() {
    long missing = allPlaces & ~filled;
    if (columns > 0) {
      LONGS.set(buffer, 0, missing);
    }
    for (long left = missing; left != 0; left &= left - 1) {
      LONGS.set(buffer, columns + Long.numberOfTrailingZeros(left) * Long.BYTES, 0L);
    }
    row.pointTo(buffer, Platform.BYTE_ARRAY_OFFSET, end);
    return row;
  }
}
