package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The {@code #Fields:} line in force, which all formats of a parser share. */
final class W3cHeader {
  private static final byte[] KEYWORD = "#Fields:".getBytes(StandardCharsets.US_ASCII);

  private byte[] text = new byte[0];
  private int version;
  private List<String> columns = List.of();

  /** Whether a line says what the columns of the lines behind it are. */
  static boolean isOne(byte[] line, int from, int to) {
    return Bytes.startsWith(line, from, to, KEYWORD);
  }

  /** Puts a line in force until the next one. */
  void set(byte[] line, int from, int to) {
    byte[] next = Arrays.copyOfRange(line, from, to);
    if (!Arrays.equals(next, text)) {
      text = next;
      String names = new String(next, StandardCharsets.ISO_8859_1).substring(KEYWORD.length);
      columns = List.of(names.strip().split("[\\s,]+"));
      version++;
    }
  }

  /** Forgets the line, as at the beginning of a file. */
  void clear() {
    if (text.length > 0) {
      text = new byte[0];
      columns = List.of();
      version++;
    }
  }

  /** The columns in force; none without a header. */
  List<String> columns() {
    return columns;
  }

  /** Another number for each header that was put in force. */
  int version() {
    return version;
  }
}
