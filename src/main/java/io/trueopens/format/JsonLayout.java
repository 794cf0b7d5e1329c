package io.trueopens.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON objects, one a line, whose keys tell the fields. */
final class JsonLayout implements Layout {
  private static final Set<Field> ASKED =
      EnumSet.of(Field.REQUEST, Field.TARGET, Field.PATH, Field.METHOD);
  private static final Set<Field> OUTCOME =
      EnumSet.of(Field.STATUS, Field.CLIENT, Field.FORWARDED, Field.USER_AGENT, Field.BYTES);

  /** A field, and the paths that may hold it, the best first. */
  private static final class Source {
    private final Field field;
    private final int[] paths;

    private Source(Field field, int[] paths) {
      this.field = field;
      this.paths = paths;
    }
  }

  private final JsonScan scan;
  private final List<Source> sources = new ArrayList<>();
  private final int[] required;
  private final Escape headers;
  private final boolean mayAsk;
  private final boolean mayTellMore;

  /**
   * @param keys the paths that may hold each field
   * @param required paths that every line has
   * @param headers how the agent was encoded before it became JSON
   */
  JsonLayout(Shared shared, Map<Field, List<String>> keys, List<String> required, Escape headers) {
    this.scan = shared.scan();
    this.headers = headers;
    keys.forEach((field, names) -> sources.add(new Source(field, numbers(shared.paths(), names))));
    this.required = numbers(shared.paths(), required);
    this.mayAsk = ASKED.stream().anyMatch(this::has);
    this.mayTellMore = OUTCOME.stream().anyMatch(this::has);
  }

  private static int[] numbers(JsonPaths paths, List<String> names) {
    return names.stream().mapToInt(paths::add).toArray();
  }

  @Override
  public boolean has(Field field) {
    return sources.stream().anyMatch(source -> source.field == field);
  }

  @Override
  public int match(byte[] line, int from, int to, Spans spans) {
    if (line[from] != '{' && line[from] != ' ') {
      return from;
    }
    int stopped = scan.read(line, from, to);
    if (stopped != JsonScan.WHOLE) {
      return stopped;
    }
    for (int path : required) {
      if (!scan.isThere(path)) {
        return from;
      }
    }
    spans.clear();
    for (Source source : sources) {
      int misfit = fill(source, line, spans);
      if (misfit != MATCHED) {
        return misfit;
      }
    }
    return isRequest(spans) ? MATCHED : to;
  }

  /** Where a value stands that does not fit its field, or {@link #MATCHED}. */
  private int fill(Source source, byte[] line, Spans spans) {
    for (int path : source.paths) {
      if (scan.has(path) && !Shapes.isDash(line, scan.from(path), scan.to(path))) {
        return fill(source.field, path, line, spans);
      }
    }
    return MATCHED;
  }

  private int fill(Field field, int path, byte[] line, Spans spans) {
    int start = scan.from(path);
    int stop = scan.to(path);
    if (field.stored() != Field.FORWARDED) {
      int quote = Bytes.closingQuote(line, start, stop);
      stop = quote < 0 ? stop : quote;
    }
    if (field.isTime() && !field.fits(line, start, stop)) {
      return start;
    }
    boolean number = field == Field.STATUS || field == Field.BYTES;
    if (!number || field.fits(line, start, stop)) {
      boolean encoded = field == Field.USER_AGENT && headers != Escape.NONE;
      Escape escape = encoded ? headers : Escape.JSON;
      spans.set(field.stored(), start, stop, escape.in(line, start, stop));
    }
    return MATCHED;
  }

  /** A line that says when, what was asked, and something of who asked or what came of it. */
  private boolean isRequest(Spans spans) {
    boolean when = spans.has(Field.TIME) || spans.has(Field.CLOCK);
    return when && (!mayAsk || tells(ASKED)) && (!mayTellMore || tells(OUTCOME));
  }

  /** Whether one of the fields is logged, if only to say that there was none. */
  private boolean tells(Set<Field> fields) {
    for (Source source : sources) {
      if (fields.contains(source.field)) {
        for (int path : source.paths) {
          if (scan.isThere(path)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
