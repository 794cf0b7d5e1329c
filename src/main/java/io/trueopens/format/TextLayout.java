package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The sequence of fields in a line, with the literal text before each and at the end. Matching
 * reads the line once from left to right.
 */
final class TextLayout implements Layout {
  /** The numbers of steps: the step before, and how the field behind it is found. */
  private static final Map<List<Object>, Integer> STEPS = new ConcurrentHashMap<>();

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final FieldEnd[] fields;
  private final int[] steps;

  /** How many of the first steps were seen in layouts made before: they have often been tried. */
  private final int shared;

  private final byte[] end;
  private final TextRules rules;

  private TextLayout(List<FieldEnd> fields, byte[] end, TextRules rules) {
    this.fields = fields.toArray(new FieldEnd[0]);
    int known = NUMBERS.get();
    this.steps = steps(fields);
    this.shared = (int) Arrays.stream(steps).takeWhile(step -> step < known).count();
    this.end = end;
    this.rules = rules;
  }

  /**
   * Compiles the text of an Apache {@code LogFormat} or an nginx {@code log_format}.
   *
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  static TextLayout ofDirective(String directive) {
    return ofDirective(directive, TextRules.DIRECTIVE);
  }

  /** As {@link #ofDirective(String)}, with other rules. */
  static TextLayout ofDirective(String directive, TextRules rules) {
    return of(Directive.read(directive), rules);
  }

  /**
   * Compiles a text with the names of fields in angle brackets.
   *
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  static TextLayout ofText(String text, TextRules rules) {
    return of(NamedFields.read(text), rules);
  }

  private static TextLayout of(List<Pieces.Piece> pieces, TextRules rules) {
    List<FieldEnd> fields = new ArrayList<>();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      fields.add(FieldEnd.of(pieces, i, rules));
    }
    String last = pieces.get(pieces.size() - 1).before();
    return new TextLayout(fields, last.getBytes(StandardCharsets.UTF_8), rules);
  }

  private static int[] steps(List<FieldEnd> fields) {
    int[] steps = new int[fields.size()];
    int before = -1;
    for (int i = 0; i < steps.length; i++) {
      List<Object> step = List.of(before, fields.get(i).identity());
      before = STEPS.computeIfAbsent(step, key -> NUMBERS.getAndIncrement());
      steps[i] = before;
    }
    return steps;
  }

  @Override
  public boolean has(Field field) {
    return Arrays.stream(fields).anyMatch(one -> one.field().stored() == field);
  }

  @Override
  public boolean mayBeginWith(byte first) {
    byte[] literal = fields.length == 0 ? end : fields[0].before();
    return rules.mayBeginWith(first) && (literal.length == 0 || literal[0] == first);
  }

  @Override
  public int match(byte[] line, int from, int to, Spans spans) {
    if (!rules.begins(line, from, to)) {
      return from;
    }
    Steps known = spans.steps();
    int at = from;
    boolean unquoted = false;
    int first = shared > 0 && known.isKnown(steps[shared - 1]) ? shared - 1 : 0;
    for (int i = first; i < fields.length; i++) {
      if (!known.isKnown(steps[i])) {
        take(i, line, at, to, unquoted, spans);
      }
      at = known.stop(steps[i]);
      if (at < 0) {
        return ~at;
      }
      unquoted = known.start(steps[i]) < 0;
    }
    int rest = unquoted ? 1 : 0;
    if (to - at != end.length - rest || !Bytes.startsWith(line, at, to, end, rest)) {
      return at;
    }
    keep(line, spans);
    return MATCHED;
  }

  @SuppressWarnings("TooManyParameters") // where the field before ended, and how
  private void take(int i, byte[] line, int at, int to, boolean unquoted, Spans spans) {
    int start = fields[i].start(line, at, to, unquoted);
    int first = start < 0 ? ~start : start;
    int stop = -1;
    if (start < 0) {
      stop = fields[i].field().fits(line, first, first + 1) ? first + 1 : -1;
    } else if (first <= to) {
      stop = fields[i].stop(line, first, to, spans);
    }
    spans.steps().set(steps[i], start, stop >= 0 ? stop : ~Math.min(first, to));
  }

  private void keep(byte[] line, Spans spans) {
    spans.clear();
    for (int i = 0; i < fields.length; i++) {
      int start = spans.steps().start(steps[i]);
      fields[i].keep(line, start < 0 ? ~start : start, spans.steps().stop(steps[i]), spans);
    }
  }
}
