package io.trueopens.simulate.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put together before they are written. */
public final class LineBuffer {
  private static final int ENOUGH = 1 << 16;

  private byte[] bytes = new byte[2 * ENOUGH];
  private int length;

  /** Adds one byte. */
  public LineBuffer put(int value) {
    require(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** Adds a text; signs beyond ASCII as UTF-8. */
  public LineBuffer put(String text) {
    int size = text.length();
    require(size);
    for (int i = 0; i < size; i++) {
      char sign = text.charAt(i);
      if (sign > 0x7E) {
        return put(text.substring(i).getBytes(StandardCharsets.UTF_8));
      }
      bytes[length++] = (byte) sign;
    }
    return this;
  }

  /** Adds bytes as they are. */
  public LineBuffer put(byte[] some) {
    require(some.length);
    System.arraycopy(some, 0, bytes, length, some.length);
    length += some.length;
    return this;
  }

  /** Adds a number in decimal digits. */
  public LineBuffer put(long number) {
    if (number < 0) {
      put('-');
      // Long.MIN_VALUE has no positive counterpart; no number here comes near it.
      return put(-number);
    }
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    require(digits);
    long rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** The bytes that are waiting. */
  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Adds the last two digits of a number. */
  LineBuffer twoDigits(int number) {
    return put('0' + number / 10 % 10).put('0' + number % 10);
  }

  /** How many bytes are waiting. */
  public int length() {
    return length;
  }

  /** Writes all and starts anew; returns how many bytes that were. */
  public int writeTo(OutputStream out) throws IOException {
    int written = length;
    out.write(bytes, 0, written);
    length = 0;
    return written;
  }

  /** Writes when enough has come together; returns how many bytes that were. */
  public int writeWhenFull(OutputStream out) throws IOException {
    return length > ENOUGH ? writeTo(out) : 0;
  }

  private void require(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
