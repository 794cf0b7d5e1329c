package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sequence of fields in a line, with the literal text before each and at the end. Matching
 * reads the line once from left to right.
 */
final class TextLayout implements Layout {
  private final FieldEnd[] fields;
  private final byte[] end;
  private final TextRules rules;

  private TextLayout(List<FieldEnd> fields, byte[] end, TextRules rules) {
    this.fields = fields.toArray(new FieldEnd[0]);
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
    spans.clear();
    if (!rules.begins(line, from, to)) {
      return from;
    }
    int at = from;
    boolean unquoted = false;
    for (FieldEnd field : fields) {
      int start = field.start(line, at, to, unquoted);
      unquoted = start < 0;
      start = unquoted ? ~start : start;
      int stop = start > to ? -1 : unquoted ? start + 1 : field.stop(line, start, to);
      if (stop < 0 || !field.field().fits(line, start, stop)) {
        return Math.min(start, to);
      }
      field.keep(line, start, stop, spans);
      at = stop;
    }
    int rest = unquoted ? 1 : 0;
    boolean whole = to - at == end.length - rest && Bytes.startsWith(line, at, to, end, rest);
    return whole ? MATCHED : at;
  }
}
