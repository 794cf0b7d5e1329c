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

  /** Begins to read; the separator is what the first line has most of. */
  public CsvReader(Reader in) throws IOException {
    this.in = in;
    while (end < BLOCK && fill(end)) {
      // Until the block is full, or all is there.
    }
    separator = mostFrequentInFirstLine();
    next = following();
    if (next == BYTE_ORDER_MARK) {
      next = following();
    }
  }

  private char mostFrequentInFirstLine() {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < end && block[i] != '\n' && block[i] != '\r'; i++) {
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

  /** Whether a field of the last row holds anything, be it but a pair of quotation marks. */
  public boolean isGiven(int field) {
    return given.get(field);
  }

  /**
   * The next row, or null after the last; blank lines are passed over.
   *
   * @throws BrokenRowException when quotation marks do not match; the next row is that of the line
   *     behind
   */
  public @Nullable List<String> row() throws IOException, BrokenRowException {
    while (isLineEnd(next)) {
      take();
    }
    if (next == END) {
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
    if (next != END && !isLineEnd(next)) {
      throw broken(MARKS);
    }
    endLine();
    return fields;
  }

  private void add(List<String> fields) throws IOException, BrokenRowException {
    boolean quoted = next == '"';
    String field = quoted ? quoted() : plain();
    given.set(fields.size(), quoted || !field.isEmpty());
    fields.add(field);
  }

  private String plain() throws IOException, BrokenRowException {
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
    throw broken(MARKS);
  }

  private void requireRow() throws IOException, BrokenRowException {
    if (length > LONGEST_ROW) {
      throw broken(TOO_LONG);
    }
  }

  /** Goes on to the next line, so that the row behind is read. */
  private BrokenRowException broken(String problem) throws IOException {
    while (next != END && !isLineEnd(next)) {
      take();
    }
    boolean lineBegun = next != END || !isLineEnd(last);
    long lines = line - startLine + (lineBegun ? 1 : 0);
    endLine();
    return new BrokenRowException(startLine, lines, problem);
  }

  private void endLine() throws IOException {
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

  private int take() throws IOException {
    int taken = next;
    next = following();
    last = taken;
    length++;
    line += taken == '\n' || (taken == '\r' && next != '\n') ? 1 : 0;
    return taken;
  }

  private int following() throws IOException {
    if (at == end) {
      at = 0;
      end = 0;
      if (!fill(0)) {
        return END;
      }
    }
    return block[at++];
  }

  private boolean fill(int from) throws IOException {
    int read = in.read(block, from, BLOCK - from);
    end = from + Math.max(read, 0);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
