package io.trueopens.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The formats that a line tries, in order. Formats are made when they are first tried: most logs
 * need the first few. Those of JSON lines are made together, so that one reading of a line serves
 * all.
 */
final class Candidates {
  /** One list of formats, in the order in which a line tries them. */
  static final class Row {
    private final int size;
    private final IntFunction<LogFormat> make;
    private final List<Together> made = new ArrayList<>();

    /** How many formats are among those made. */
    private int count;

    private Row(int size, IntFunction<LogFormat> make) {
      this.size = size;
      this.make = make;
    }

    private static Row of(List<String> ids, Function<String, LogFormat> make) {
      return new Row(ids.size(), index -> make.apply(ids.get(index)));
    }

    /** The formats that are tried in one go after others; null when there are no more. */
    @Nullable Together at(int index) {
      if (index < made.size()) {
        return made.get(index);
      }
      return count < size ? next() : null;
    }

    private Together next() {
      List<LogFormat> formats = new ArrayList<>();
      LogFormat first = make.apply(count);
      while (count < size && (formats.isEmpty() || Together.mayBe(first, make.apply(count)))) {
        formats.add(make.apply(count));
        count++;
      }
      Together together = new Together(formats);
      made.add(together);
      return together;
    }

    private void whole() {
      for (int i = 0; i < size; i++) {
        make.apply(i);
      }
    }
  }

  private final Row headed;
  private final Row lines;
  private final Row objects;
  private final @Nullable Supplier<LogFormat> makeUsual;
  private @Nullable LogFormat usual;
  private boolean objectsMade;

  private Candidates(Row headed, Row lines, Row objects, @Nullable Supplier<LogFormat> makeUsual) {
    this.headed = headed;
    this.lines = lines;
    this.objects = objects;
    this.makeUsual = makeUsual;
  }

  /** Formats that are all tried with every line. */
  static Candidates of(List<LogFormat> formats) {
    Row all = new Row(formats.size(), formats::get);
    return new Candidates(new Row(0, formats::get), all, all, null);
  }

  /** Formats that are made by their ids. */
  static Candidates lazily(Formats.Index index, Function<String, LogFormat> make) {
    Map<String, LogFormat> made = new HashMap<>();
    Function<String, LogFormat> once = id -> made.computeIfAbsent(id, make);
    return new Candidates(
        Row.of(index.headed(), once),
        Row.of(index.lines(), once),
        Row.of(index.objects(), once),
        () -> once.apply(UsualLine.FORMAT));
  }

  /** The format of {@link UsualLine}; null where it is not among the formats. */
  @Nullable LogFormat usual() {
    if (usual == null && makeUsual != null) {
      usual = makeUsual.get();
    }
    return usual;
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
