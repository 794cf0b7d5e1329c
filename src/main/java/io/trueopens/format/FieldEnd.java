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
  private final boolean quoteless;
  private final boolean blankEnds;
  private final boolean anyWord;

  private FieldEnd(byte[] before, Field field, byte[] after, Way way, TextRules rules) {
    this.before = before;
    this.field = field;
    this.after = after;
    this.way = way;
    this.rules = rules;
    this.stored = field.stored();
    this.kept = !field.isSkipped();
    this.backslash = rules.escape() == Escape.BACKSLASH;
    // A user's name may hold blanks, and no quote that is not escaped.
    this.quoteless =
        way == Way.TEXT && field == Field.TEXT && backslash && !isQuoted() && after[0] != '"';
    this.blankEnds = after.length == 1 && after[0] == ' ';
    this.anyWord =
        way == Way.WORD && (field == Field.CLIENT || field == Field.HOST || field == Field.WORD);
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
    boolean quote = way == Way.QUOTE;
    return List.of(
        text(before),
        isQuoted() && rules.bareDash(),
        field,
        way,
        quote ? "" : text(after),
        quote ? backslash : quoteless);
  }

  private static String text(byte[] literal) {
    return new String(literal, StandardCharsets.UTF_8);
  }

  Field field() {
    return field;
  }

  /** Whether a line that begins with the field may begin with this byte. */
  boolean mayBeginWith(byte b) {
    return before.length == 0 || before[0] == b || (rules.bareDash() && b == '-');
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

  /** Where the field ends, or -1 when none that fits begins there. */
  int stop(byte[] line, int start, int to, Occurrences occurrences) {
    int stop = find(line, start, to, occurrences);
    return stop >= 0 && fits(line, start, stop) ? stop : -1;
  }

  private boolean fits(byte[] line, int start, int stop) {
    // Where a word is looked for, there is no blank in it.
    return anyWord ? start < stop && line[stop - 1] != ',' : field.fits(line, start, stop);
  }

  private int find(byte[] line, int start, int to, Occurrences occurrences) {
    return switch (way) {
      case WIDTH -> start + field.width() <= to ? start + field.width() : -1;
      case QUOTE -> closingQuote(line, start, to, occurrences);
      case QUOTE_AND_STATUS, TEXT -> text(line, start, to, occurrences);
      case LAST_QUOTE -> lastQuote(line, start, to);
      case REST -> start == to || line[start] == ' ' ? to : -1;
      case LINE_END -> to;
      // With nothing between host and path, the first slash parts them; a host has none.
      case PATH -> occurrences.next(start, (byte) '/');
      case WORD -> word(line, start, to, occurrences);
      case PADDED_WORD -> word(line, Bytes.skipBlanks(line, start, to), to, occurrences);
      case LAST_WORD -> occurrences.next(start, (byte) ' ');
      case LIST -> list(line, start, to, occurrences);
    };
  }

  void keep(byte[] line, int start, int stop, Spans spans) {
    if (kept) {
      spans.set(stored, start, stop, rules.escape().in(line, start, stop));
    }
  }

  private int closingQuote(byte[] line, int start, int to, Occurrences occurrences) {
    int quote = occurrences.next(start, (byte) '"');
    if (backslash && occurrences.next(start, (byte) '\\') < quote) {
      return Bytes.closingQuote(line, start, to);
    }
    return quote < to ? quote : -1;
  }

  private int lastQuote(byte[] line, int start, int to) {
    for (int i = to - after.length; i >= start; i--) {
      if (Bytes.startsWith(line, i, to, after)) {
        return i;
      }
    }
    return -1;
  }

  private int text(byte[] line, int start, int to, Occurrences occurrences) {
    int quote = quoteless ? occurrences.next(start, (byte) '"') : to;
    int last = Math.min(quote, to - after.length + 1);
    int at = mayEnd(line, start, last, occurrences);
    while (at >= 0 && !endsText(line, at, to)) {
      at = mayEnd(line, at + 1, last, occurrences);
    }
    return at;
  }

  /** Where the first two bytes of what follows, or its only one, stand before a place; or -1. */
  private int mayEnd(byte[] line, int from, int last, Occurrences occurrences) {
    if (after.length > 1) {
      return ByteSearch.indexOfPair(line, from, last + 1, after[0], after[1]);
    }
    int at = occurrences.next(from, after[0]);
    return at < last ? at : -1;
  }

  private boolean endsText(byte[] line, int at, int to) {
    return Bytes.startsWith(line, at, to, after)
        && (way != Way.QUOTE_AND_STATUS || Shapes.isStatusAt(line, at + after.length, to));
  }

  private boolean isQuoted() {
    return before.length > 0 && before[before.length - 1] == '"';
  }

  private int word(byte[] line, int start, int to, Occurrences occurrences) {
    int blank = occurrences.next(start, (byte) ' ');
    int last = Math.min(blank, Math.min(to - after.length, start + LONGEST_WORD));
    if (blankEnds) {
      return blank == last && occurrences.next(start, (byte) '\t') > blank ? blank : -1;
    }
    int at = occurrences.next(start, after[0]);
    while (at < last && !Bytes.startsWith(line, at, to, after)) {
      at = occurrences.next(at + 1, after[0]);
    }
    boolean ends = at <= last && Bytes.startsWith(line, at, to, after);
    return ends && occurrences.next(start, (byte) '\t') >= at ? at : -1;
  }

  private int list(byte[] line, int start, int to, Occurrences occurrences) {
    int last = to - after.length + 1;
    int at = occurrences.next(start, after[0]);
    while (at < last
        && (!Bytes.startsWith(line, at, to, after) || isInsideList(line, start, at, to))) {
      at = occurrences.next(at + 1, after[0]);
    }
    return at < last ? at : -1;
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
