package io.trueopens.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The formats that a line tries, in order. Formats are made when they are first tried: most logs
 * need the first few. Those of JSON lines are made together, so that one reading of a line serves
 * all.
 */
final class Candidates {
  private final List<LogFormat> lines = new ArrayList<>();
  private final List<LogFormat> objects = new ArrayList<>();
  private final Iterator<String> lineIds;
  private final Iterator<String> objectIds;
  private final Function<String, LogFormat> make;
  private final boolean apart;

  private Candidates(
      Iterator<String> lines, Iterator<String> objects, Function<String, LogFormat> make) {
    this.lineIds = lines;
    this.objectIds = objects;
    this.make = make;
    this.apart = true;
  }

  private Candidates(List<LogFormat> formats) {
    this.lines.addAll(formats);
    this.lineIds = List.<String>of().iterator();
    this.objectIds = lineIds;
    this.make = id -> formats.get(0);
    this.apart = false;
  }

  /** Formats that are all tried with every line. */
  static Candidates of(List<LogFormat> formats) {
    return new Candidates(formats);
  }

  /**
   * Formats that are made by their ids.
   *
   * @param lines those of lines of text
   * @param objects those of JSON objects
   */
  static Candidates lazily(
      List<String> lines, List<String> objects, Function<String, LogFormat> make) {
    return new Candidates(lines.iterator(), objects.iterator(), make);
  }

  /** The next format for a line that begins with a byte, or null behind the last. */
  @Nullable LogFormat at(int index, byte first) {
    boolean object = apart && first == '{';
    List<LogFormat> made = object ? objects : lines;
    Iterator<String> ids = object ? objectIds : lineIds;
    while (ids.hasNext() && (object || made.size() <= index)) {
      made.add(make.apply(ids.next()));
    }
    return index < made.size() ? made.get(index) : null;
  }
}
