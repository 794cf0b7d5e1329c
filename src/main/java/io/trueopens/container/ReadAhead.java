package io.trueopens.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in a thread of its own, a little ahead of who asks, so that a file is unpacked and
 * its lines are parsed side by side. Whatever was read before a failure comes out before it.
 */
public final class ReadAhead extends InputStream {
  /** Large, since to wake the other thread costs some ten microseconds each time. */
  private static final int BLOCK = 1024 * 1024;

  private static final int BLOCKS = 4;

  /** Bytes that were read, and why reading ended behind them, where it did. */
  private static final class Block {
    private final byte[] bytes;
    private final int length;
    private final boolean last;
    private final @Nullable Throwable failure;

    Block(byte[] bytes, int length, boolean last, @Nullable Throwable failure) {
      this.bytes = bytes;
      this.length = length;
      this.last = last;
      this.failure = failure;
    }
  }

  private final InputStream in;
  private final BlockingQueue<Block> read = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS);
  private final Thread thread = new Thread(this::readAll, "trueopens-read-ahead");
  private @Nullable Block current;
  private int at;

  /** Begins to read at once; the stream must not be used by others from now on. */
  public ReadAhead(InputStream in) {
    this.in = in;
    thread.setDaemon(true);
    thread.start();
  }

  private void readAll() {
    try {
      boolean more = true;
      for (int made = 1; more; made++) {
        Block block = readBlock(made <= BLOCKS ? new byte[BLOCK] : free.take());
        read.put(block);
        more = !block.last;
      }
    } catch (InterruptedException e) {
      // Closed before the end: nobody waits for the rest.
      Thread.currentThread().interrupt();
    }
  }

  private Block readBlock(byte[] bytes) {
    int length = 0;
    try {
      while (length < bytes.length) {
        int more = in.read(bytes, length, bytes.length - length);
        if (more < 0) {
          return new Block(bytes, length, true, null);
        }
        length += more;
      }
      return new Block(bytes, length, false, null);
    } catch (IOException | RuntimeException | Error e) {
      return new Block(bytes, length, true, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Block block = unread();
    if (at == block.length) {
      rethrow(block.failure);
      return -1;
    }
    int count = Math.min(length, block.length - at);
    System.arraycopy(block.bytes, at, bytes, from, count);
    at += count;
    return count;
  }

  /** A block with unread bytes, or the last one. */
  private Block unread() throws IOException {
    Block block = current;
    try {
      while (block == null || (at == block.length && !block.last)) {
        if (block != null) {
          free.put(block.bytes);
        }
        block = read.take();
        current = block;
        at = 0;
      }
      return block;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a file was unpacked", e);
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  /** Ends the thread, then closes the stream. */
  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    in.close();
  }
}
