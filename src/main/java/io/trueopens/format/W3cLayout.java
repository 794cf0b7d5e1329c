package io.trueopens.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The extended log file format of W3C: a {@code #Fields:} line names the columns of those behind
 * it. Where a rotated file lacks it, the columns that the server writes by default are tried.
 */
final class W3cLayout implements Layout {
  private final W3cHeader header;
  private final RowLayout.Style style;
  private final List<String> required;
  private final List<RowLayout> defaults;
  private @Nullable RowLayout current;
  private int version = -1;

  /**
   * @param required columns that tell this server from others
   * @param defaults the columns of lines without a header, more than one list where versions differ
   */
  W3cLayout(W3cHeader header, RowLayout.Style style, List<String> required, List<String> defaults) {
    this.header = header;
    this.style = style;
    this.required = required;
    this.defaults =
        defaults.stream().map(list -> row(List.of(list.strip().split("[ \\t]+")))).toList();
  }

  private RowLayout row(List<String> columns) {
    Set<Field> seen = EnumSet.noneOf(Field.class);
    List<Field> fields = new ArrayList<>();
    for (String column : columns) {
      Field field = W3cNames.field(column);
      fields.add(field.isSkipped() || seen.add(field) ? field : Field.TEXT);
    }
    return new RowLayout(fields, style);
  }

  /** What a header may name; a line without a time is rejected when it is read. */
  @Override
  public boolean has(Field field) {
    return field == Field.DATE || field == Field.CLOCK || field == Field.TIME;
  }

  @Override
  public int match(byte[] line, int from, int to, Spans spans) {
    if (version != header.version()) {
      version = header.version();
      current = isMine(header.columns()) ? row(header.columns()) : null;
    }
    if (current != null) {
      return current.match(line, from, to, spans);
    }
    if (header.columns().isEmpty()) {
      for (int i = 0; i < defaults.size(); i++) {
        if (defaults.get(i).match(line, from, to, spans) == MATCHED) {
          return MATCHED;
        }
      }
    }
    return from;
  }

  private boolean isMine(List<String> columns) {
    List<String> names = columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return !columns.isEmpty() && names.containsAll(required);
  }
}
