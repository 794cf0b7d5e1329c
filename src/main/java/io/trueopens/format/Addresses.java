package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells addresses from names by their bytes; whether they are good ones is asked later. */
final class Addresses {
  private static final byte[] LOCALHOST = "localhost".getBytes(StandardCharsets.US_ASCII);

  private static final long DOT = 1;
  private static final long COLON = 1L << 32;
  private static final long OTHER = -1;

  /** Longer than any address with a port and brackets. */
  private static final int LONGEST = 64;

  /** For each byte what it adds to a sum of dots and colons; OTHER is no part of an address. */
  private static final long[] PARTS = new long[256];

  static {
    Arrays.fill(PARTS, OTHER);
    for (char part : "0123456789abcdefABCDEF[]".toCharArray()) {
      PARTS[part] = 0;
    }
    PARTS['.'] = DOT;
    PARTS[':'] = COLON;
  }

  private Addresses() {}

  /** Three dots between digits, or two colons at least among hexadecimal digits. */
  static boolean isOne(byte[] line, int from, int to) {
    int at = partsEnd(line, from, to);
    return (at == to || line[at] == '%') && hasParts(line, from, at);
  }

  /** Where the blank behind an address without a zone stands; -1 when the first word is none. */
  static int wordEnd(byte[] line, int from, int to) {
    int last = Math.min(to, from + LONGEST);
    int at = from;
    long sum = 0;
    for (; at < last; at++) {
      long part = PARTS[line[at] & 0xFF];
      if (part < 0) {
        break;
      }
      sum += part;
    }
    return at < to && line[at] == ' ' && isAddress(sum) ? at : -1;
  }

  /** The first place that holds no part of an address. */
  private static int partsEnd(byte[] line, int from, int to) {
    int at = from;
    while (at < to && PARTS[line[at] & 0xFF] >= 0) {
      at++;
    }
    return at;
  }

  private static boolean hasParts(byte[] line, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += PARTS[line[i] & 0xFF];
    }
    return isAddress(sum);
  }

  private static boolean isAddress(long sum) {
    return (sum & (COLON - 1)) == 3 || sum >= 2 * COLON;
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
