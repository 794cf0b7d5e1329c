package io.trueopens.format;

import io.trueopens.bytes.ByteSearch;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A field in a line of text: where it begins, and what tells where it ends. */
final class FieldEnd {
  /**
   * No name, address or id is longer; it keeps endless lines from being searched by each format.
   */
  private static final int LONGEST_WORD = 8192;

  private final byte[] before;
  private final Field field;
  private final byte[] after;
  private final Way way;
  private final TextRules rules;
  private final Field stored;
  private final boolean kept;
  private final boolean backslash;

  private FieldEnd(byte[] before, Field field, byte[] after, Way way, TextRules rules) {
    this.before = before;
    this.field = field;
    this.after = after;
    this.way = way;
    this.rules = rules;
    this.stored = field.stored();
    this.kept = !field.isSkipped();
    this.backslash = rules.escape() == Escape.BACKSLASH;
  }

  static FieldEnd of(List<Pieces.Piece> pieces, int index, TextRules rules) {
    Pieces.Piece piece = pieces.get(index);
    Way way = Way.of(pieces, index, rules);
    byte[] after = after(pieces.get(index + 1).before(), way, rules);
    return new FieldEnd(bytes(piece.before()), Way.field(piece), after, way, rules);
  }

  /** A word ends at the blank, be the next field in quotes or a dash without them. */
  private static byte[] after(String literal, Way way, TextRules rules) {
    boolean mayLackQuote = rules.bareDash() && way == Way.WORD && literal.endsWith("\"");
    return bytes(mayLackQuote ? literal.substring(0, literal.length() - 1) : literal);
  }

  private static byte[] bytes(String literal) {
    return literal.getBytes(StandardCharsets.UTF_8);
  }

  /** What tells it from others: two that are equal in it find the same. */
  List<Object> identity() {
    return List.of(
        new String(before, StandardCharsets.UTF_8),
        field,
        new String(after, StandardCharsets.UTF_8),
        way,
        rules.escape(),
        rules.bareDash());
  }

  Field field() {
    return field;
  }

  byte[] before() {
    return before;
  }

  /**
   * Where the field begins: behind the line's end when what must stand before it does not, and the
   * complement of its place where it is a dash without its quotes.
   *
   * @param unquoted whether the field before was one, so that its closing quote is missing
   */
  int start(byte[] line, int at, int to, boolean unquoted) {
    int skipped = unquoted ? 1 : 0;
    if (Bytes.startsWith(line, at, to, before, skipped)) {
      return at + before.length - skipped;
    }
    return rules.bareDash() ? bareDash(line, at, to, skipped) : to + 1;
  }

  private int bareDash(byte[] line, int at, int to, int skipped) {
    int dash = at + before.length - skipped - 1;
    boolean quoted = before.length > skipped && before[before.length - 1] == '"';
    if (!quoted || dash >= to || line[dash] != '-') {
      return to + 1;
    }
    for (int i = at; i < dash; i++) {
      if (line[i] != before[i - at + skipped]) {
        return to + 1;
      }
    }
    return ~dash;
  }

  /** Where the field ends, or -1. */
  int stop(byte[] line, int start, int to) {
    return switch (way) {
      case WIDTH -> start + field.width() <= to ? start + field.width() : -1;
      case QUOTE -> closingQuote(line, start, to);
      case QUOTE_AND_STATUS, TEXT -> text(line, start, to);
      case LAST_QUOTE -> lastQuote(line, start, to);
      case REST -> start == to || line[start] == ' ' ? to : -1;
      case LINE_END -> to;
      case PATH -> pathBegins(line, start, to);
      case WORD -> word(line, start, to);
      case PADDED_WORD -> word(line, Bytes.skipBlanks(line, start, to), to);
      case LAST_WORD -> lastWord(line, start, to);
      case LIST -> list(line, start, to);
    };
  }

  void keep(byte[] line, int start, int stop, Spans spans) {
    if (kept) {
      spans.set(stored, start, stop, rules.escape().in(line, start, stop));
    }
  }

  private int closingQuote(byte[] line, int start, int to) {
    return backslash
        ? Bytes.closingQuote(line, start, to)
        : Bytes.indexOf(line, start, to, (byte) '"');
  }

  private int lastQuote(byte[] line, int start, int to) {
    for (int i = to - after.length; i >= start; i--) {
      if (Bytes.startsWith(line, i, to, after)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastWord(byte[] line, int start, int to) {
    int blank = Bytes.indexOf(line, start, to, (byte) ' ');
    return blank < 0 ? to : blank;
  }

  private int text(byte[] line, int start, int to) {
    // A user's name may hold blanks, and no quote that is not escaped.
    boolean quoteless = field == Field.TEXT && backslash && !isQuoted() && after[0] != '"';
    byte stopper = quoteless ? (byte) '"' : after[0];
    int last = to - after.length + 1;
    int at = ByteSearch.indexOfEither(line, start, last, after[0], stopper);
    while (at >= 0 && line[at] == after[0] && !endsText(line, at, to)) {
      at = ByteSearch.indexOfEither(line, at + 1, last, after[0], stopper);
    }
    return at >= 0 && line[at] == after[0] ? at : -1;
  }

  private boolean endsText(byte[] line, int at, int to) {
    return Bytes.startsWith(line, at, to, after)
        && (way != Way.QUOTE_AND_STATUS || Shapes.isStatusAt(line, at + after.length, to));
  }

  private boolean isQuoted() {
    return before.length > 0 && before[before.length - 1] == '"';
  }

  private int word(byte[] line, int start, int to) {
    int last = Math.min(to - after.length, start + LONGEST_WORD) + 1;
    int at = ByteSearch.indexOfEither(line, start, last, after[0], (byte) ' ');
    while (at >= 0 && line[at] != ' ' && !Bytes.startsWith(line, at, to, after)) {
      at = ByteSearch.indexOfEither(line, at + 1, last, after[0], (byte) ' ');
    }
    boolean ends = at >= 0 && Bytes.startsWith(line, at, to, after);
    return ends && Bytes.indexOf(line, start, at, (byte) '\t') < 0 ? at : -1;
  }

  private int list(byte[] line, int start, int to) {
    int last = to - after.length + 1;
    int at = Bytes.indexOf(line, start, last, after[0]);
    while (at >= 0
        && (!Bytes.startsWith(line, at, to, after) || isInsideList(line, start, at, to))) {
      at = Bytes.indexOf(line, at + 1, last, after[0]);
    }
    return at;
  }

  /** With nothing between host and path, the first slash parts them; a host has none. */
  private static int pathBegins(byte[] line, int start, int to) {
    int slash = Bytes.indexOf(line, start, to, (byte) '/');
    return slash < 0 ? to : slash;
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
}
