package io.trueopens.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The formats that a line tries, in order. Formats are made when they are first tried: most logs
 * need the first few. Those of JSON lines are made together, so that one reading of a line serves
 * all.
 */
final class Candidates {
  /** One list of formats, in the order in which a line tries them. */
  static final class Row {
    private static final byte MAY = 1;
    private static final byte MAY_NOT = 2;

    private final List<String> ids;
    private final Function<String, LogFormat> make;
    private final @Nullable LogFormat[] made;

    /** For each first byte what is known of each format: {@link #MAY}, {@link #MAY_NOT} or 0. */
    private final byte[] @Nullable [] beginnings = new byte[256][];

    private Row(List<String> ids, Function<String, LogFormat> make) {
      this.ids = ids;
      this.make = make;
      this.made = new LogFormat[ids.size()];
    }

    private static Row of(List<LogFormat> formats) {
      Row row = new Row(formats.stream().map(LogFormat::id).toList(), id -> formats.get(0));
      Arrays.setAll(row.made, formats::get);
      return row;
    }

    int size() {
      return made.length;
    }

    LogFormat at(int index) {
      LogFormat format = made[index];
      if (format == null) {
        format = make.apply(ids.get(index));
        made[index] = format;
      }
      return format;
    }

    /** Whether a line of this format may begin with a byte; worked out once. */
    boolean mayBegin(int index, byte first) {
      byte[] known = beginnings[first & 0xFF];
      if (known == null) {
        known = new byte[made.length];
        beginnings[first & 0xFF] = known;
      }
      if (known[index] == 0) {
        known[index] = at(index).mayBeginWith(first) ? MAY : MAY_NOT;
      }
      return known[index] == MAY;
    }

    private Row whole() {
      for (int i = 0; i < size(); i++) {
        at(i);
      }
      return this;
    }
  }

  private final Row headed;
  private final Row lines;
  private final Row objects;
  private final @Nullable Row usual;
  private boolean objectsMade;

  private Candidates(Row headed, Row lines, Row objects, @Nullable Row usual) {
    this.headed = headed;
    this.lines = lines;
    this.objects = objects;
    this.usual = usual;
  }

  /** Formats that are all tried with every line. */
  static Candidates of(List<LogFormat> formats) {
    Row all = Row.of(formats);
    return new Candidates(new Row(List.of(), id -> formats.get(0)), all, all, null);
  }

  /** Formats that are made by their ids. */
  static Candidates lazily(Formats.Index index, Function<String, LogFormat> make) {
    Map<String, LogFormat> made = new HashMap<>();
    Function<String, LogFormat> once = id -> made.computeIfAbsent(id, make);
    return new Candidates(
        new Row(index.headed(), once),
        new Row(index.lines(), once),
        new Row(index.objects(), once),
        new Row(List.of(UsualLine.FORMAT), once));
  }

  /** The format of {@link UsualLine}; null where it is not among the formats. */
  @Nullable LogFormat usual() {
    return usual == null ? null : usual.at(0);
  }

  /** Those whose columns a {@code #Fields:} line tells. */
  Row headed() {
    return headed;
  }

  /** Those for a line that begins with a byte. */
  Row of(byte first) {
    if (first != '{') {
      return lines;
    }
    if (!objectsMade) {
      objectsMade = true;
      objects.whole();
    }
    return objects;
  }
}
