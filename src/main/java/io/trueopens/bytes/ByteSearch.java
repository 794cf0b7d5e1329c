package io.trueopens.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds bytes and pairs of bytes. Eight bytes are looked at together: a byte that is wanted becomes
 * zero when the wanted one is taken from it, and a zero byte of a word is told by a borrow (H. S.
 * Warren, Hacker's Delight, 2nd edition, 6-1).
 */
public final class ByteSearch {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private ByteSearch() {}

  /** Where a byte first stands from {@code from} to {@code to}, exclusive; -1 when nowhere. */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = ONES * (wanted & 0xFF);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long found = zeros((long) WORDS.get(bytes, at) ^ pattern);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /** Where either of two bytes first stands; -1 when nowhere. */
  public static int indexOfEither(byte[] bytes, int from, int to, byte one, byte other) {
    long ones = ONES * (one & 0xFF);
    long others = ONES * (other & 0xFF);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long word = (long) WORDS.get(bytes, at);
      long found = zeros(word ^ ones) | zeros(word ^ others);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == one || bytes[at] == other) {
        return at;
      }
    }
    return -1;
  }

  /** Where two bytes first stand one behind the other; -1 when nowhere. */
  public static int indexOfPair(byte[] bytes, int from, int to, byte first, byte second) {
    long firsts = ONES * (first & 0xFF);
    long seconds = ONES * (second & 0xFF);
    int at = from;
    while (at + 2 * Long.BYTES < to
        && (pairs(bytes, at, firsts, seconds) | pairs(bytes, at + Long.BYTES, firsts, seconds))
            == 0) {
      at += 2 * Long.BYTES;
    }
    for (; at + Long.BYTES < to; at += Long.BYTES) {
      long found = pairs(bytes, at, firsts, seconds);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at + 1 < to; at++) {
      if (bytes[at] == first && bytes[at + 1] == second) {
        return at;
      }
    }
    return -1;
  }

  /** As {@link #zeros}, for the pairs that begin in eight bytes. */
  private static long pairs(byte[] bytes, int at, long firsts, long seconds) {
    long here = (long) WORDS.get(bytes, at) ^ firsts;
    long next = (long) WORDS.get(bytes, at + 1) ^ seconds;
    return zeros(here | next);
  }

  /** Whether all bytes are ASCII. */
  public static boolean isAscii(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      if (((long) WORDS.get(bytes, at) & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The high bit of the lowest zero byte; bits above that one mean nothing. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }
}
