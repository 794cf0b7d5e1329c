package io.trueopens.format;

import java.util.Arrays;

/**
 * Reads times of the Common Log Format one after another. Most are of the same minute as the one
 * before, so that only their seconds are new. Not thread-safe.
 */
final class ClfClock {
  /** Where the seconds begin and end: what is around them tells the minute and the zone. */
  private static final int SECONDS_FROM = 18;

  private static final int SECONDS_TO = 20;
  private static final int MOST_SECONDS = 59;

  private final byte[] known = new byte[ClfTime.LENGTH];

  /** The first second of the minute that is known. */
  private long minute = ClfTime.NONE;

  /** As {@link ClfTime#fits}. */
  boolean fits(byte[] line, int from, int to) {
    boolean same = to - from == ClfTime.LENGTH && isSameMinute(line, from);
    return same
        ? Bytes.isDigit(line[from + SECONDS_FROM]) && Bytes.isDigit(line[from + SECONDS_FROM + 1])
        : ClfTime.fits(line, from, to);
  }

  /** As {@link ClfTime#second}, of bytes that fit. */
  long second(byte[] line, int from) {
    int second = ClfTime.two(line, from + SECONDS_FROM);
    if (second > MOST_SECONDS) {
      return ClfTime.second(line, from);
    }
    if (!isSameMinute(line, from)) {
      long whole = ClfTime.second(line, from);
      if (whole == ClfTime.NONE) {
        return whole;
      }
      System.arraycopy(line, from, known, 0, ClfTime.LENGTH);
      minute = whole - second;
    }
    return minute + second;
  }

  private boolean isSameMinute(byte[] line, int from) {
    return minute != ClfTime.NONE
        && Arrays.equals(line, from, from + SECONDS_FROM, known, 0, SECONDS_FROM)
        && Arrays.equals(
            line, from + SECONDS_TO, from + ClfTime.LENGTH, known, SECONDS_TO, ClfTime.LENGTH);
  }
}
