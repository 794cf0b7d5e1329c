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
  private static final int WORD = Long.BYTES;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** What takes a digit to its value. */
  private static final long DIGITS = ONES * '0';

  /** What lifts a value above nine to the high bit. */
  private static final long ABOVE_NINE = ONES * (0x80 - 10);

  private ByteSearch() {}

  /** Where a byte first stands from {@code from} to {@code to}, exclusive; -1 when nowhere. */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = ONES * (wanted & 0xFF);
    int at = from;
    for (; at + WORD <= to; at += WORD) {
      long found = zeros(word(bytes, at) ^ pattern);
      if (found != 0) {
        return at + place(found);
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
    for (; at + WORD <= to; at += WORD) {
      long word = word(bytes, at);
      long found = zeros(word ^ ones) | zeros(word ^ others);
      if (found != 0) {
        return at + place(found);
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
    while (at + 2 * WORD < to
        && (pairs(bytes, at, firsts, seconds) | pairs(bytes, at + WORD, firsts, seconds)) == 0) {
      at += 2 * WORD;
    }
    for (; at + WORD < to; at += WORD) {
      long found = pairs(bytes, at, firsts, seconds);
      if (found != 0) {
        return at + place(found);
      }
    }
    for (; at + 1 < to; at++) {
      if (bytes[at] == first && bytes[at + 1] == second) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Where a byte, or two bytes one behind the other, first stand; -1 when neither does.
   *
   * <p>HotSpot puts no method of more than 325 bytes of code into its caller, which is well here:
   * shorter by a helper, and so compiled into a reader's loop, it took a tenth more time.
   */
  @SuppressWarnings("TooManyParameters") // the bounds of a text, and what is looked for in it
  public static int indexOfByteOrPair(
      byte[] bytes, int from, int to, byte wanted, byte first, byte second) {
    long pattern = ONES * (wanted & 0xFF);
    long firsts = ONES * (first & 0xFF);
    long seconds = ONES * (second & 0xFF);
    int at = from;
    for (; at + 2 * WORD < to; at += 2 * WORD) {
      long word = (long) WORDS.get(bytes, at);
      long next = (long) WORDS.get(bytes, at + 1);
      long found = zeros(word ^ pattern) | zeros((word ^ firsts) | (next ^ seconds));
      word = (long) WORDS.get(bytes, at + WORD);
      next = (long) WORDS.get(bytes, at + WORD + 1);
      long behind = zeros(word ^ pattern) | zeros((word ^ firsts) | (next ^ seconds));
      if ((found | behind) != 0) {
        return found != 0
            ? at + (Long.numberOfTrailingZeros(found) >>> 3)
            : at + WORD + (Long.numberOfTrailingZeros(behind) >>> 3);
      }
    }
    for (; at + WORD < to; at += WORD) {
      long word = (long) WORDS.get(bytes, at);
      long next = (long) WORDS.get(bytes, at + 1);
      long found = zeros(word ^ pattern) | zeros((word ^ firsts) | (next ^ seconds));
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == wanted || (bytes[at] == first && at + 1 < to && bytes[at + 1] == second)) {
        return at;
      }
    }
    return -1;
  }

  /** The first place that holds no ASCII digit; {@code to} when all do. */
  public static int digitsEnd(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + WORD <= to; at += WORD) {
      long less = word(bytes, at) ^ DIGITS;
      // A carry from a byte that is none reaches only the bytes above it.
      long found = (less | (less + ABOVE_NINE)) & HIGH_BITS;
      if (found != 0) {
        return at + place(found);
      }
    }
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }

  /** As {@link #zeros}, for the pairs that begin in eight bytes. */
  private static long pairs(byte[] bytes, int at, long firsts, long seconds) {
    long here = word(bytes, at) ^ firsts;
    long next = word(bytes, at + 1) ^ seconds;
    return zeros(here | next);
  }

  /** Whether all bytes are ASCII. */
  public static boolean isAscii(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + 4 * WORD <= to; at += 4 * WORD) {
      long four =
          word(bytes, at)
              | word(bytes, at + WORD)
              | word(bytes, at + 2 * WORD)
              | word(bytes, at + 3 * WORD);
      if ((four & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (; at + WORD <= to; at += WORD) {
      if ((word(bytes, at) & HIGH_BITS) != 0) {
        return false;
      }
    }
    if (at > from) {
      // Some of the last eight were looked at before.
      return (word(bytes, to - WORD) & HIGH_BITS) == 0;
    }
    for (; at < to; at++) {
      if (bytes[at] < 0) {
        return false;
      }
    }
    return true;
  }

  private static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** The high bit of the lowest zero byte; bits above that one mean nothing. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }

  /** In which byte of a word the lowest bit is. */
  private static int place(long found) {
    return Long.numberOfTrailingZeros(found) >>> 3;
  }
}
