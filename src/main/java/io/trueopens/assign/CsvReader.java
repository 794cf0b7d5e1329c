package io.trueopens.assign;

import io.trueopens.knowledge.InvalidFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file row by row, as RFC 4180 has it; a quoted field may hold commas and lines. */
final class CsvReader {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String file;
  private final BufferedReader in;
  private final char separator;
  private int line = 1;
  private int startLine = 1;
  private int next;

  /**
   * @param file for messages
   */
  CsvReader(String file, BufferedReader in, char separator) throws IOException {
    this.file = file;
    this.in = in;
    this.separator = separator;
    next = in.read();
    if (next == BYTE_ORDER_MARK) {
      next = in.read();
    }
  }

  /** The line on which the last row began, from 1. */
  int line() {
    return startLine;
  }

  /** The next row, or null after the last; blank lines are passed over. */
  @Nullable List<String> row() throws IOException {
    while (next == '\n' || next == '\r') {
      take();
    }
    if (next == END) {
      return null;
    }
    startLine = line;
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (next == separator) {
      take();
      fields.add(field());
    }
    endOfLine();
    return fields;
  }

  private String field() throws IOException {
    return next == '"' ? quoted() : plain();
  }

  private String plain() throws IOException {
    StringBuilder text = new StringBuilder();
    while (next != separator && next != '\n' && next != '\r' && next != END) {
      text.append((char) take());
    }
    return text.toString();
  }

  private String quoted() throws IOException {
    StringBuilder text = new StringBuilder();
    take();
    while (true) {
      if (next == END) {
        throw wrong(startLine, "a quote is never closed; close it, or double it inside a field");
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

  private void endOfLine() throws IOException {
    if (next == '\r') {
      take();
    }
    if (next == '\n') {
      take();
    } else if (next != END && next != '\r') {
      throw wrong(line, "text follows a closing quote; double quotes inside a field");
    }
  }

  private int take() throws IOException {
    int taken = next;
    next = in.read();
    line += taken == '\n' ? 1 : 0;
    return taken;
  }

  InvalidFileException wrong(int at, String problem) {
    return new InvalidFileException(file + ", line " + at, problem);
  }
}
