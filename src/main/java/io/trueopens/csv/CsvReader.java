package io.trueopens.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as RFC 4180 has them: a quoted field may hold separators, lines and doubled quotation
 * marks. Fields are separated by commas, or by semicolons or tabs where the first line has more of
 * these. Takes linear time, and memory for one row.
 */
public final class CsvReader {
  /** Longer texts between quotation marks are a mark that was left open. */
  static final int MOST_QUOTED = 1 << 20;

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
  private long line = 1;
  private long startLine = 1;

  /** Begins to read; the separator is what the first line has most of. */
  public CsvReader(Reader in) throws IOException {
    this.in = in;
    while (end < BLOCK && !hasLine() && fill(end)) {
      // Reads on.
    }
    separator = mostFrequent();
    next = following();
    if (next == BYTE_ORDER_MARK) {
      next = following();
    }
  }

  private boolean hasLine() {
    for (int i = 0; i < end; i++) {
      if (block[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  private char mostFrequent() {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = timesInFirstLine(candidate) > timesInFirstLine(best) ? candidate : best;
    }
    return best;
  }

  private int timesInFirstLine(char letter) {
    int times = 0;
    for (int i = 0; i < end && block[i] != '\n'; i++) {
      times += block[i] == letter ? 1 : 0;
    }
    return times;
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
   * @throws BrokenRowException when quotation marks do not match; the next row is the next line's
   */
  public @Nullable List<String> row() throws IOException, BrokenRowException {
    while (next == '\n' || next == '\r') {
      take();
    }
    if (next == END) {
      return null;
    }
    startLine = line;
    given.clear();
    try {
      List<String> fields = new ArrayList<>();
      add(fields);
      while (next == separator) {
        take();
        add(fields);
      }
      endOfLine();
      return fields;
    } catch (BrokenRowException e) {
      toNextLine();
      throw e;
    }
  }

  private void add(List<String> fields) throws IOException, BrokenRowException {
    boolean quoted = next == '"';
    String field = quoted ? quoted() : plain();
    given.set(fields.size(), quoted || !field.isEmpty());
    fields.add(field);
  }

  private String plain() throws IOException {
    StringBuilder text = new StringBuilder();
    while (next != separator && next != '\n' && next != '\r' && next != END) {
      text.append((char) take());
    }
    return text.toString();
  }

  private String quoted() throws IOException, BrokenRowException {
    StringBuilder text = new StringBuilder();
    take();
    while (true) {
      if (next == END || text.length() > MOST_QUOTED) {
        throw new BrokenRowException(
            startLine, "a quotation mark is never closed; close it, or double it inside a field");
      }
      int letter = take();
      if (letter != '"') {
        text.append((char) letter);
      } else if (next == '"') {
        text.append((char) take());
      } else {
        return text.toString();
      }
    }
  }

  private void endOfLine() throws IOException, BrokenRowException {
    if (next == '\r') {
      take();
      if (next == '\n') {
        take();
      }
    } else if (next == '\n') {
      take();
    } else if (next != END) {
      throw new BrokenRowException(
          line, "text follows a closing quotation mark; double those inside a field");
    }
  }

  private void toNextLine() throws IOException {
    while (next != '\n' && next != END) {
      take();
    }
  }

  private int take() throws IOException {
    int taken = next;
    next = following();
    line += taken == '\n' ? 1 : 0;
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
}
