package io.trueopens.format;

import java.nio.charset.StandardCharsets;

/** Tells addresses from names by their bytes; whether they are good ones is asked later. */
final class Addresses {
  private static final byte[] LOCALHOST = "localhost".getBytes(StandardCharsets.US_ASCII);

  /** Which ASCII characters an address is made of. */
  private static final boolean[] PART = new boolean[128];

  static {
    for (char part : "0123456789abcdefABCDEF.:[]".toCharArray()) {
      PART[part] = true;
    }
  }

  private Addresses() {}

  /** Three dots between digits, or two colons at least among hexadecimal digits. */
  static boolean isOne(byte[] line, int from, int to) {
    int dots = 0;
    int colons = 0;
    for (int i = from; i < to && line[i] != '%'; i++) {
      byte b = line[i];
      dots += b == '.' ? 1 : 0;
      colons += b == ':' ? 1 : 0;
      if (b < 0 || !PART[b]) {
        return false;
      }
    }
    return dots == 3 || colons >= 2;
  }

  /** Addresses that commas and blanks divide. */
  static boolean areSome(byte[] line, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || line[i] == ',') {
        if (!isOne(line, start, i)) {
          return false;
        }
        start = i + 1 < to && line[i + 1] == ' ' ? i + 2 : i + 1;
      }
    }
    return true;
  }

  /** A host that cannot be taken for the name of a user. */
  static boolean isDomain(byte[] line, int from, int to) {
    boolean local = to - from == LOCALHOST.length && Bytes.startsWith(line, from, to, LOCALHOST);
    boolean inList = from < to && line[to - 1] == ',';
    if (inList) {
      return false;
    }
    return local
        || Bytes.indexOf(line, from, to, (byte) '.') >= 0
        || Bytes.indexOf(line, from, to, (byte) ':') >= 0;
  }
}
