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
 * need the first few. Those of text that follow one another are tried in one go; those of JSON
 * lines are all made before the first is tried, so that one reading of a line serves all.
 */
final class Candidates {
  /** One list of formats, in the order in which a line tries them. */
  static final class Row {
    private static final Row EMPTY = Row.of(List.of());

    private final int size;
    private final IntFunction<LogFormat> make;
    private final List<LogFormat> formats = new ArrayList<>();
    private final List<Together> together = new ArrayList<>();

    /** How many formats are among those that were put together. */
    private int count;

    private Row(int size, IntFunction<LogFormat> make) {
      this.size = size;
      this.make = make;
    }

    private static Row of(List<LogFormat> formats) {
      return new Row(formats.size(), formats::get);
    }

    private static Row of(List<String> ids, Function<String, LogFormat> make) {
      return new Row(ids.size(), index -> make.apply(ids.get(index)));
    }

    /** The formats that are tried in one go after others; null when there are no more. */
    @Nullable Together at(int index) {
      if (index < together.size()) {
        return together.get(index);
      }
      return count < size ? next() : null;
    }

    private Together next() {
      makeAll(count + 1);
      int end = count + 1;
      while (end < size && mayBeTogether(end)) {
        end++;
      }
      Together next = new Together(List.copyOf(formats.subList(count, end)));
      together.add(next);
      count = end;
      return next;
    }

    private boolean mayBeTogether(int index) {
      makeAll(index + 1);
      return Together.mayBe(formats.get(count), formats.get(index));
    }

    private void makeAll(int wanted) {
      while (formats.size() < wanted) {
        formats.add(make.apply(formats.size()));
      }
    }
  }

  private final Row headed;
  private final Row lines;
  private final Row beginningAsUsual;
  private final Row objects;
  private final @Nullable Supplier<LogFormat> makeUsual;
  private @Nullable LogFormat usual;
  private boolean objectsMade;

  /** Formats that are all tried with every line. */
  private Candidates(List<LogFormat> formats) {
    this.lines = Row.of(formats);
    this.objects = lines;
    this.headed = Row.EMPTY;
    this.beginningAsUsual = Row.EMPTY;
    this.makeUsual = null;
  }

  /** Formats that are made by their ids. */
  private Candidates(Formats.Index index, Function<String, LogFormat> make) {
    this.headed = Row.of(index.headed(), make);
    this.lines = Row.of(index.lines(), make);
    this.beginningAsUsual = Row.of(index.usual(), make);
    this.objects = Row.of(index.objects(), make);
    this.makeUsual = () -> make.apply(UsualLine.FORMAT);
  }

  /** Formats that are all tried with every line. */
  static Candidates of(List<LogFormat> formats) {
    return new Candidates(formats);
  }

  /** Formats that are made by their ids. */
  static Candidates lazily(Formats.Index index, Function<String, LogFormat> make) {
    Map<String, LogFormat> made = new HashMap<>();
    return new Candidates(index, id -> made.computeIfAbsent(id, make));
  }

  /** The format of {@link UsualLine}; null where it is not among the formats. */
  @Nullable LogFormat usual() {
    if (usual == null && makeUsual != null) {
      usual = makeUsual.get();
    }
    return usual;
  }

  /** Those for a line that begins as {@link UsualLine} does, and goes on in another way. */
  Row beginningAsUsual() {
    return beginningAsUsual;
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
      objects.makeAll(objects.size);
    }
    return objects;
  }
}
