package io.trueopens.source;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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

  /** The place of a column in the row; below 0 when nobody wants it. */
  int place(int column) {
    return places[column];
  }

  /** How many columns a row has. */
  int width() {
    return width;
  }
}
