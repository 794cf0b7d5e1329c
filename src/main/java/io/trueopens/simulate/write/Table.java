package io.trueopens.simulate.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file (RFC 4180, with line feeds), written row by row. */
public final class Table implements Closeable {
  private final OutputStream out;
  private final LineBuffer buffer = new LineBuffer();
  private boolean rowBegun;

  /** A new file with its header. */
  public Table(Path file, List<String> columns) throws IOException {
    out = Files.newOutputStream(file);
    for (String column : columns) {
      add(column);
    }
    endRow();
  }

  /** Adds a field. */
  public Table add(String text) {
    separate();
    if (isPlain(text)) {
      buffer.put(text);
    } else {
      quote(text);
    }
    return this;
  }

  /** Adds a number. */
  public Table add(long number) {
    separate();
    buffer.put(number);
    return this;
  }

  /** Adds a time in UTC, or nothing when it never came. */
  public Table addTime(long second, long never) {
    if (second == never) {
      return add("");
    }
    separate();
    UtcTime.write(second, buffer);
    return this;
  }

  /** Ends the row. */
  public void endRow() throws IOException {
    buffer.put('\n');
    rowBegun = false;
    buffer.writeWhenFull(out);
  }

  @Override
  public void close() throws IOException {
    buffer.writeTo(out);
    out.close();
  }

  private void quote(String text) {
    buffer.put('"');
    int from = 0;
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
      buffer.put(text.substring(from, at)).put('"').put('"');
      from = at + 1;
    }
    buffer.put(text.substring(from)).put('"');
  }

  private void separate() {
    if (rowBegun) {
      buffer.put(',');
    }
    rowBegun = true;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == ',' || sign == '"' || sign == '\n' || sign == '\r') {
        return false;
      }
    }
    return true;
  }
}
