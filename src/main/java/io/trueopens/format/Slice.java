package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as UTF-8 bytes, which stand in the line that was read last or, where the line had to be
 * undone, beside it. One instance is used anew for each line.
 */
public final class Slice {
  private static final byte[] NOTHING = {};

  private byte[] bytes = NOTHING;
  private int from;
  private int to;
  private boolean present;
  private byte[] own = NOTHING;

  /** Whether there is a text at all. */
  public boolean isPresent() {
    return present;
  }

  /** The bytes that hold the text, among others. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the text begins. */
  public int from() {
    return from;
  }

  /** How many bytes it has. */
  public int length() {
    return to - from;
  }

  /** The text, or null where there is none. */
  public @Nullable String text() {
    return present ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : null;
  }

  int to() {
    return to;
  }

  void clear() {
    present = false;
  }

  /** Takes bytes where they are; they must not change before the text has been used. */
  void set(byte[] text, int start, int end) {
    bytes = text;
    from = start;
    to = end;
    present = true;
  }

  void set(@Nullable String text) {
    if (text == null) {
      clear();
      return;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    set(encoded, 0, encoded.length);
  }

  void set(Slice text) {
    set(text.bytes, text.from, text.to);
    present = text.present;
  }

  /** Room of its own, which holds what it held before. */
  byte[] room(int length) {
    if (own.length < length) {
      own = Arrays.copyOf(own, Math.max(length, 2 * own.length));
    }
    return own;
  }

  /** Puts one byte before the text. */
  void prepend(byte first) {
    int length = length();
    byte[] room = room(length + 1);
    System.arraycopy(bytes, from, room, 1, length);
    room[0] = first;
    set(room, 0, length + 1);
  }

  /** Puts another text behind it. */
  void append(Slice more) {
    int length = length();
    int whole = length + more.length();
    byte[] room = room(whole);
    System.arraycopy(bytes, from, room, 0, length);
    System.arraycopy(more.bytes, more.from, room, length, more.length());
    set(room, 0, whole);
  }

  /** Where a byte first stands from a place on; -1 when nowhere. */
  int indexOf(byte wanted, int start) {
    return Bytes.indexOf(bytes, start, to, wanted);
  }

  boolean startsWith(byte[] literal) {
    return Bytes.startsWith(bytes, from, to, literal);
  }

  /** Whether the text is one byte. */
  boolean is(byte only) {
    return present && to - from == 1 && bytes[from] == only;
  }
}
