package io.trueopens.container;

import io.trueopens.bytes.ByteSearch;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines at each newline byte, without decoding. The line stands in {@link
 * #buffer()} from {@link #from()} to {@link #to()} until the next call.
 *
 * <p>A carriage return before the newline is not part of the line. A line longer than {@link
 * #LONGEST} is cut there and {@link #tooLong()}; its rest is skipped.
 */
public final class LineReader implements Closeable {
  /** The longest line that is kept whole, in bytes; servers limit requests to far less. */
  public static final int LONGEST = 1024 * 1024;

  private static final int INITIAL = 256 * 1024;
  private static final byte NEWLINE = '\n';
  private static final int NOWHERE = -1;

  private final InputStream in;
  private byte[] buffer = new byte[INITIAL];
  private long bufferOffset;
  private long lineOffset;
  private int filled;
  private int next;
  private int from;
  private int to;
  private boolean tooLong;
  private boolean terminated;
  private boolean noting;
  private byte notedFirst;
  private byte notedSecond;

  /** How far behind the beginning of the line the two bytes stand. */
  private int noted = NOWHERE;

  /**
   * @param offset the position in the file of the stream's first byte
   */
  public LineReader(InputStream in, long offset) {
    this.in = in;
    this.bufferOffset = offset;
  }

  /** From the next line on, {@link #noted} tells where two bytes stand in it. */
  public void note(byte first, byte second) {
    noting = true;
    notedFirst = first;
    notedSecond = second;
  }

  /**
   * Moves to the next line.
   *
   * @return false at the end of the stream
   */
  public boolean next() throws IOException {
    from = next;
    lineOffset = bufferOffset + from;
    tooLong = false;
    noted = NOWHERE;
    int search = from;
    while (true) {
      int newline = newline(search);
      if (newline >= 0) {
        return lineEndsAt(newline);
      }
      search = filled;
      // The last byte may be a carriage return, which is not part of the line.
      if (filled - from > LONGEST + 1) {
        return cutLine();
      }
      int kept = search - from;
      if (!fill()) {
        return lastLine();
      }
      // One of the two bytes may be read and the other not.
      search = from + Math.max(0, kept - 1);
    }
  }

  private int newline(int search) {
    if (!noting || noted != NOWHERE) {
      return ByteSearch.indexOf(buffer, search, filled, NEWLINE);
    }
    int found =
        ByteSearch.indexOfByteOrPair(buffer, search, filled, NEWLINE, notedFirst, notedSecond);
    if (found < 0 || buffer[found] == NEWLINE) {
      return found;
    }
    noted = found - from;
    return ByteSearch.indexOf(buffer, found, filled, NEWLINE);
  }

  private boolean lineEndsAt(int newline) {
    terminated = true;
    next = newline + 1;
    to = newline > from && buffer[newline - 1] == '\r' ? newline - 1 : newline;
    cut();
    return true;
  }

  private void cut() {
    if (to - from > LONGEST) {
      to = from + LONGEST;
      tooLong = true;
    }
  }

  private boolean lastLine() {
    terminated = false;
    next = filled;
    to = filled;
    cut();
    return to > from;
  }

  /** Keeps the first bytes of an endless line in place and reads over the rest of it. */
  private boolean cutLine() throws IOException {
    tooLong = true;
    to = from + LONGEST;
    terminated = false;
    int scratch = to;
    while (true) {
      int read = in.read(buffer, scratch, buffer.length - scratch);
      bufferOffset += filled - scratch;
      if (read < 0) {
        next = to;
        filled = to;
        return true;
      }
      filled = scratch + read;
      int newline = ByteSearch.indexOf(buffer, scratch, filled, NEWLINE);
      if (newline >= 0) {
        terminated = true;
        next = newline + 1;
        return true;
      }
    }
  }

  /** Makes room behind the bytes of the current line and reads more. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      bufferOffset += from;
      filled -= from;
      next -= from;
      from = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read > 0) {
      filled += read;
    }
    return read >= 0;
  }

  /** The bytes that hold the current line, among others. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the line begins in the buffer. */
  public int from() {
    return from;
  }

  /** Where the line ends in the buffer, exclusive. */
  public int to() {
    return to;
  }

  /**
   * Where in the buffer the bytes of {@link #note} first stand in the line, one behind the other;
   * below 0 where they do not, or undefined where the line is {@link #tooLong}. So one search finds
   * them and the line's end.
   *
   * @throws IllegalStateException when {@link #note} was not called, and they were not looked for
   */
  public int noted() {
    if (!noting) {
      throw new IllegalStateException("nothing to note was named before the line was read");
    }
    return noted == NOWHERE ? NOWHERE : from + noted;
  }

  /** The position in the file of the line's first byte. */
  public long offset() {
    return lineOffset;
  }

  /** The position in the file behind the line and its newline: where the next line begins. */
  public long nextOffset() {
    return bufferOffset + next;
  }

  /** Whether the line was longer than {@link #LONGEST} and is cut. */
  public boolean tooLong() {
    return tooLong;
  }

  /** Whether the line ended with a newline; only a file's last one may not. */
  public boolean terminated() {
    return terminated;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
