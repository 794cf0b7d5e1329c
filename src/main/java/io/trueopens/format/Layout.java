package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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

  /**
   * Compiles the text of an Apache {@code LogFormat} or an nginx {@code log_format}.
   *
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  static Layout compile(String directive) {
    List<Pieces.Piece> pieces = Directive.read(directive);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Pieces.Piece piece = pieces.get(i);
      boolean quoted = piece.before().endsWith("\"") && pieces.get(i + 1).before().startsWith("\"");
      elements.add(
          new Element(bytes(piece.before()), Objects.requireNonNull(piece.field()), quoted));
    }
    return new Layout(elements, bytes(pieces.get(pieces.size() - 1).before()));
  }

  /** Whether lines tell this field. */
  boolean has(Field field) {
    return Arrays.stream(elements).anyMatch(element -> element.field == field);
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
      spans.set(element.field, start, stop, hasBackslash(line, start, stop));
      at = stop;
    }
    boolean whole = startsWith(line, at, to, end) && at + end.length == to;
    return whole ? MATCHED : at;
  }

  private static int end(byte[] line, int start, int to, Element element, byte[] after) {
    Field field = element.field;
    if (field.width() > 0) {
      return start + field.width() <= to ? start + field.width() : -1;
    }
    if (element.quoted) {
      return closingQuote(line, start, to);
    }
    if (after.length == 0) {
      return field.isHost() ? pathBegins(line, start, to) : to;
    }
    boolean isList = field == Field.LIST || field == Field.FORWARDED;
    for (int i = start; i <= to - after.length; i++) {
      if (line[i] == after[0]
          && startsWith(line, i, to, after)
          && !(isList && isInsideList(line, start, i, to))) {
        return i;
      }
    }
    return -1;
  }

  /** With nothing between host and path, the first slash parts them; a host has none. */
  private static int pathBegins(byte[] line, int start, int to) {
    for (int i = start; i < to; i++) {
      if (line[i] == '/') {
        return i;
      }
    }
    return to;
  }

  /** Whether the blank at an index belongs to {@code a, b} or {@code a : b}. */
  private static boolean isInsideList(byte[] line, int start, int at, int to) {
    if (line[at] != ' ' || at == start) {
      return false;
    }
    boolean colonFollows = at + 2 < to && line[at + 1] == ':' && line[at + 2] == ' ';
    boolean colonBefore = line[at - 1] == ':' && at - 2 >= start && line[at - 2] == ' ';
    return line[at - 1] == ',' || colonFollows || colonBefore;
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
