package io.trueopens.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.jspecify.annotations.Nullable;

/** One row of a table, by column name; what is null in the table is null here. */
public final class TableRow {
  private final Group group;
  private final @Nullable LocalDate partition;

  TableRow(Group group, @Nullable LocalDate partition) {
    this.group = group;
    this.partition = partition;
  }

  /** The day that the row's folder stands for; null in tables that have no partitions. */
  public @Nullable LocalDate partition() {
    return partition;
  }

  /** A text. */
  public @Nullable String text(String column) {
    return isNull(column) ? null : group.getString(column, 0);
  }

  /** A text that the table always has. */
  public String requiredText(String column) {
    String text = text(column);
    if (text == null) {
      throw new IllegalStateException("column " + column + " is empty; the table is damaged");
    }
    return text;
  }

  /** A 64-bit integer; 0 for null. */
  public long number(String column) {
    return isNull(column) ? 0 : group.getLong(column, 0);
  }

  /** A 64-bit integer, or null for null. */
  public @Nullable Long numberOrNull(String column) {
    return isNull(column) ? null : group.getLong(column, 0);
  }

  /** A 32-bit integer. */
  public @Nullable Integer integer(String column) {
    return isNull(column) ? null : group.getInteger(column, 0);
  }

  /** A floating-point number. */
  public @Nullable Double decimal(String column) {
    return isNull(column) ? null : group.getDouble(column, 0);
  }

  /** True or false; false for null. */
  public boolean flag(String column) {
    return !isNull(column) && group.getBoolean(column, 0);
  }

  /** An instant. */
  public @Nullable Instant instant(String column) {
    return isNull(column) ? null : Instant.EPOCH.plus(group.getLong(column, 0), ChronoUnit.MICROS);
  }

  /** A day. */
  public @Nullable LocalDate date(String column) {
    return isNull(column) ? null : LocalDate.ofEpochDay(group.getInteger(column, 0));
  }

  private boolean isNull(String column) {
    return group.getFieldRepetitionCount(column) == 0;
  }
}
