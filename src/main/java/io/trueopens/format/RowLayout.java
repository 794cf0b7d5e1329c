package io.trueopens.format;

import java.util.Arrays;
import java.util.List;

/** Rows of columns that one byte divides. */
final class RowLayout implements Layout {
  /**
   * How the columns are written.
   *
   * @param separator what divides them; {@link #TAB_OR_BLANK} when each line shows which
   * @param escape how bytes are written that would end a field
   * @param more whether later columns may follow
   */
  record Style(byte separator, Escape escape, boolean more) {}

  /** In place of a separator: a tab in lines that have one, else a blank. */
  static final byte TAB_OR_BLANK = 0;

  private final Field[] columns;
  private final Style style;
  private byte separator;

  RowLayout(List<Field> columns, Style style) {
    this.columns = columns.toArray(new Field[0]);
    this.style = style;
  }

  @Override
  public boolean has(Field field) {
    return Arrays.stream(columns).anyMatch(column -> column.stored() == field);
  }

  @Override
  public int match(byte[] line, int from, int to, Spans spans) {
    if (line[from] == '#' || line[from] == '{') {
      return from;
    }
    spans.clear();
    separator = separator(from, to, spans.occurrences());
    int at = from;
    for (int i = 0; i < columns.length; i++) {
      if (at > to) {
        // Any line is a row of fewer columns, so that this says nothing of where it stopped to fit.
        return from;
      }
      int quote = at < to && line[at] == '"' ? closing(line, at + 1, to) : -1;
      boolean quoted = quote >= 0;
      int start = quoted ? at + 1 : at;
      int stop = quoted ? quote : spans.occurrences().next(start, separator);
      if (!fits(columns[i], line, start, stop)) {
        return start;
      }
      keep(columns[i], line, start, stop, spans);
      at = quoted ? stop + 2 : stop + 1;
    }
    return at == to + 1 || style.more() ? MATCHED : Math.min(at, to);
  }

  private byte separator(int from, int to, Occurrences occurrences) {
    if (style.separator() != TAB_OR_BLANK) {
      return style.separator();
    }
    return occurrences.next(from, (byte) '\t') == to ? (byte) ' ' : (byte) '\t';
  }

  /** The quote that ends a value: the separator or the line's end is behind it. */
  private int closing(byte[] line, int start, int to) {
    for (int i = start; i < to; i++) {
      if (line[i] == '"' && (i + 1 == to || line[i + 1] == separator)) {
        return i;
      }
      if (line[i] == '"' && style.escape() == Escape.DOUBLED) {
        i++;
      }
    }
    return -1;
  }

  private static boolean fits(Field column, byte[] line, int start, int stop) {
    boolean none = start == stop || Shapes.isDash(line, start, stop);
    return (none && !column.isTime()) || column.fits(line, start, stop);
  }

  private void keep(Field column, byte[] line, int start, int stop, Spans spans) {
    if (column.isSkipped()) {
      return;
    }
    spans.set(column.stored(), start, stop, escape(column).in(line, start, stop));
  }

  /** What a client encoded itself stays so; only headers with blanks were encoded for the log. */
  private Escape escape(Field column) {
    boolean header =
        column == Field.USER_AGENT
            || column.stored() == Field.FORWARDED
            || column == Field.FORWARDED_ELEMENTS;
    return switch (style.escape()) {
      case PERCENT, FORM -> header ? style.escape() : Escape.NONE;
      // Where a tab divides, a blank needs no plus; there, headers are encoded as in URLs.
      case PLUS -> header ? separator == '\t' ? Escape.PERCENT : Escape.PLUS : Escape.NONE;
      case NONE, BACKSLASH, JSON, HASH, DOUBLED -> style.escape();
    };
  }
}
