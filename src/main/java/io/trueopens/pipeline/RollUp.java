package io.trueopens.pipeline;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Counts by few columns from counts by more: Spark counts once, as finely as anybody needs it, and
 * the few rows that come of it are added up here.
 *
 * @param schema texts are what was counted by, and numbers are added; of times and days, those
 *     whose names begin with {@code first} give the earliest, others the latest
 */
record RollUp(StructType schema, List<Row> rows) {
  private static final Comparator<String> TEXTS = nullsFirst(naturalOrder());

  /** A row for each group, in the order of its columns; without columns, one row in any case. */
  List<Row> by(List<String> columns) {
    SortedMap<Row, Row> groups = new TreeMap<>((one, other) -> compare(columns, one, other));
    if (columns.isEmpty()) {
      groups.put(nothing(), nothing());
    }
    rows.forEach(row -> groups.merge(row, row, this::sum));
    StructType shown = shown(columns);
    return groups.values().stream().map(row -> new RowMaker(shown).setAll(row).make()).toList();
  }

  private static int compare(List<String> columns, Row one, Row other) {
    for (String column : columns) {
      int order = TEXTS.compare(one.getAs(column), other.<String>getAs(column));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private Row nothing() {
    RowMaker row = new RowMaker(schema);
    for (StructField field : schema.fields()) {
      if (isNumber(field)) {
        row.set(field.name(), 0L);
      }
    }
    return row.make();
  }

  private Row sum(Row one, Row other) {
    RowMaker sum = new RowMaker(schema);
    for (StructField field : schema.fields()) {
      sum.set(field.name(), sum(field, one.getAs(field.name()), other.getAs(field.name())));
    }
    return sum.make();
  }

  private static boolean isNumber(StructField field) {
    return field.dataType().equals(DataTypes.LongType);
  }

  private static boolean isText(StructField field) {
    return field.dataType().equals(DataTypes.StringType);
  }

  private static @Nullable Object sum(
      StructField field, @Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (isText(field)) {
      return one;
    }
    if (isNumber(field)) {
      return (Long) one + (Long) other;
    }
    boolean earlier = comparable(one).compareTo(other) < 0;
    return earlier == field.name().startsWith("first") ? one : other;
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Object time) {
    return (Comparable<Object>) time;
  }

  private StructType shown(List<String> columns) {
    return new StructType(
        Arrays.stream(schema.fields())
            .filter(field -> !isText(field) || columns.contains(field.name()))
            .toArray(StructField[]::new));
  }
}
