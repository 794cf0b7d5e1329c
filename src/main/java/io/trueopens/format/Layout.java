package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The sequence of fields in a line, with the literal text before each and at the end. Matching
 * reads the line once from left to right.
 */
final class Layout {
  /** The value of {@link #match} for a line that fits. */
  static final int MATCHED = -1;

  /** One field, and the literal text in front of it. */
  private static final class Element {
    private final byte[] before;
    private final Field field;

    /** Double quotes stand around it, so that a backslash protects the byte behind it. */
    private final boolean quoted;

    private Element(byte[] before, Field field, boolean quoted) {
      this.before = before;
      this.field = field;
      this.quoted = quoted;
    }
  }

  private final Element[] elements;
  private final byte[] end;

  private Layout(List<Element> elements, byte[] end) {
    this.elements = elements.toArray(new Element[0]);
    this.end = end;
  }

  /** Compiles the text of an Apache {@code LogFormat} or an nginx {@code log_format}. */
  static Layout compile(String directive) {
    List<Directive.Piece> pieces = Directive.read(directive);
    List<Element> elements =
        pieces.stream()
            .filter(piece -> piece.field() != null)
            .map(piece -> new Element(bytes(piece.before()), piece.field(), piece.quoted()))
            .toList();
    return new Layout(elements, bytes(pieces.get(pieces.size() - 1).before()));
  }

  private static byte[] bytes(String literal) {
    return literal.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Finds the fields of a line.
   *
   * @return {@link #MATCHED}, or the position in the buffer where the line stopped to fit
   */
  int match(byte[] line, int from, int to, Spans spans) {
    spans.clear();
    int at = from;
    for (int i = 0; i < elements.length; i++) {
      Element element = elements[i];
      if (!startsWith(line, at, to, element.before)) {
        return at;
      }
      int start = at + element.before.length;
      byte[] after = i + 1 < elements.length ? elements[i + 1].before : end;
      int stop = end(line, start, to, element, after);
      if (stop < 0 || !Shapes.fits(element.field, line, start, stop)) {
        return start;
      }
      spans.set(element.field, start, stop, element.quoted && hasBackslash(line, start, stop));
      at = stop;
    }
    boolean whole = startsWith(line, at, to, end) && at + end.length == to;
    return whole ? MATCHED : at;
  }

  private static int end(byte[] line, int start, int to, Element element, byte[] after) {
    if (element.quoted) {
      return closingQuote(line, start, to);
    }
    if (after.length == 0) {
      return to;
    }
    for (int i = start; i <= to - after.length; i++) {
      if (line[i] == after[0] && startsWith(line, i, to, after)) {
        return i;
      }
    }
    return -1;
  }

  private static int closingQuote(byte[] line, int start, int to) {
    for (int i = start; i < to; i++) {
      if (line[i] == '"') {
        return i;
      }
      if (line[i] == '\\') {
        i++;
      }
    }
    return -1;
  }

  private static boolean hasBackslash(byte[] line, int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (line[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] line, int at, int to, byte[] literal) {
    if (to - at < literal.length) {
      return false;
    }
    for (int i = 0; i < literal.length; i++) {
      if (line[at + i] != literal[i]) {
        return false;
      }
    }
    return true;
  }
}
