package io.trueopens.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as RFC 4180 has them: a quoted field may hold separators, lines and doubled quotation
 * marks. Fields are separated by commas, or by semicolons or tabs where the first line has more of
 * these; lines end with LF, CR or both. Takes linear time, and memory for one row of at most 1 Mi
 * characters.
 */
public final class CsvReader implements Closeable {
  /** Longer rows have a quotation mark that was left open, or are no rows at all. */
  static final int LONGEST_ROW = 1 << 20;

  private static final String TOO_LONG = "a row of more than 1 MiB; close its quotation mark";
  private static final String MARKS =
      "quotation marks that do not match; close each, and double those inside a field";
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BLOCK = 1 << 16;

  private final Reader in;
  private final char separator;
  private final char[] block = new char[BLOCK];
  private final BitSet given = new BitSet();
  private int at;
  private int end;
  private int next;
  private int last;
  private int length;
  private long line = 1;
  private long startLine = 1;
  private long lines = 1;
  private @Nullable IOException failure;

  /** Begins to read; the separator is what the first line has most of. */
  public CsvReader(Reader in) {
    this.in = in;
    int seen = 0;
    while (end < BLOCK && !hasLineFrom(seen)) {
      seen = end;
      if (!fill(end)) {
        break;
      }
    }
    separator = mostFrequentInFirstLine();
    next = following();
    if (next == BYTE_ORDER_MARK) {
      next = following();
    }
  }

  /** Blank lines before the first do not count. */
  private boolean hasLineFrom(int start) {
    for (int i = Math.max(start, firstLine()); i < end; i++) {
      if (isLineEnd(block[i])) {
        return true;
      }
    }
    return false;
  }

  private int firstLine() {
    int first = 0;
    while (first < end && isLineEnd(block[first])) {
      first++;
    }
    return first;
  }

  private char mostFrequentInFirstLine() {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = firstLine(); i < end && !isLineEnd(block[i]); i++) {
      quoted ^= block[i] == '"';
      if (!quoted) {
        commas += block[i] == ',' ? 1 : 0;
        semicolons += block[i] == ';' ? 1 : 0;
        tabs += block[i] == '\t' ? 1 : 0;
      }
    }
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  /** What separates the fields. */
  public char separator() {
    return separator;
  }

  /** The line on which the last row began, from 1. */
  public long line() {
    return startLine;
  }

  /** How many lines the last row took, at least 1. */
  public long lines() {
    return lines;
  }

  /** Whether a field of the last row holds anything, be it but a pair of quotation marks. */
  public boolean isGiven(int field) {
    return given.get(field);
  }

  /**
   * The next row, or null after the last; blank lines are passed over.
   *
   * @throws IOException when reading broke off; all whole rows before that have been given
   * @throws BrokenRowException when quotation marks do not match; the next row is that of the line
   *     behind
   */
  public @Nullable List<String> row() throws IOException, BrokenRowException {
    while (isLineEnd(next)) {
      take();
    }
    if (next == END) {
      requireEnd();
      return null;
    }
    startLine = line;
    length = 0;
    given.clear();
    List<String> fields = new ArrayList<>();
    add(fields);
    while (next == separator) {
      take();
      requireRow();
      add(fields);
    }
    if (next == END) {
      requireEnd();
    } else if (!isLineEnd(next)) {
      throw broken(MARKS);
    }
    lines = line - startLine + 1;
    endLine();
    return fields;
  }

  private void add(List<String> fields) throws IOException, BrokenRowException {
    boolean quoted = next == '"';
    String field = quoted ? quoted() : plain();
    given.set(fields.size(), quoted || !field.isEmpty());
    fields.add(field);
  }

  private String plain() throws BrokenRowException {
    StringBuilder text = new StringBuilder();
    while (next != separator && next != END && !isLineEnd(next)) {
      text.append((char) take());
      requireRow();
    }
    return text.toString();
  }

  private String quoted() throws IOException, BrokenRowException {
    StringBuilder text = new StringBuilder();
    take();
    while (next != END) {
      int letter = take();
      requireRow();
      if (letter != '"') {
        text.append((char) letter);
      } else if (next == '"') {
        text.append((char) take());
      } else {
        return text.toString();
      }
    }
    requireEnd();
    throw broken(MARKS);
  }

  /** Where reading broke off, what stands last may be half of what was written. */
  private void requireEnd() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private void requireRow() throws BrokenRowException {
    if (length > LONGEST_ROW) {
      throw broken(TOO_LONG);
    }
  }

  /** Goes on to the next line, so that the row behind is read. */
  private BrokenRowException broken(String problem) {
    while (next != END && !isLineEnd(next)) {
      take();
    }
    boolean lineBegun = next != END || !isLineEnd(last);
    lines = line - startLine + (lineBegun ? 1 : 0);
    endLine();
    return new BrokenRowException(startLine, lines, problem);
  }

  private void endLine() {
    boolean both = next == '\r';
    if (next != END) {
      take();
    }
    if (both && next == '\n') {
      take();
    }
  }

  private static boolean isLineEnd(int letter) {
    return letter == '\n' || letter == '\r';
  }

  private int take() {
    int taken = next;
    next = following();
    last = taken;
    length++;
    line += taken == '\n' || (taken == '\r' && next != '\n') ? 1 : 0;
    return taken;
  }

  private int following() {
    if (at == end) {
      at = 0;
      end = 0;
      if (!fill(0)) {
        return END;
      }
    }
    return block[at++];
  }

  /** What was read before a break is still to be given. */
  private boolean fill(int from) {
    int read = END;
    try {
      read = in.read(block, from, BLOCK - from);
    } catch (IOException e) {
      failure = e;
    }
    end = from + Math.max(read, 0);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
