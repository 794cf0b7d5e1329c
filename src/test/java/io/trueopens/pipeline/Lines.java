package io.trueopens.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes logs apart at their newlines. */
final class Lines {
  private Lines() {}

  /** Up to so many parts of about equal length, each ending with a newline. */
  static List<byte[]> cut(byte[] log, int count) {
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= count && from < log.length; i++) {
      int to = i == count ? log.length : lineEnd(log, Math.max(from, log.length / count * i));
      parts.add(Arrays.copyOfRange(log, from, to));
      from = to;
    }
    return parts;
  }

  private static int lineEnd(byte[] log, int at) {
    int end = at;
    while (end < log.length && log[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, log.length);
  }
}
