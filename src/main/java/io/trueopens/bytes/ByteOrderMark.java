package io.trueopens.bytes;

/** The three bytes that some programs write before a text in UTF-8. */
public final class ByteOrderMark {
  /** How many bytes it has. */
  public static final int LENGTH = 3;

  private static final byte FIRST = (byte) 0xEF;
  private static final byte SECOND = (byte) 0xBB;
  private static final byte THIRD = (byte) 0xBF;

  private ByteOrderMark() {}

  /** Whether a byte order mark may begin with this byte; no ASCII does. */
  public static boolean mayBeginWith(byte first) {
    return first == FIRST;
  }

  /** Where the text begins that may have a byte order mark before it. */
  public static int skip(byte[] bytes, int from, int to) {
    boolean marked =
        to - from >= LENGTH
            && bytes[from] == FIRST
            && bytes[from + 1] == SECOND
            && bytes[from + 2] == THIRD;
    return marked ? from + LENGTH : from;
  }
}
