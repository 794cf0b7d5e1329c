package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Fetch;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts any number of fetches into the order of time, with bounded memory: sorted runs on disk,
 * which are then merged. Fetches of one second stay in the order in which they came, whatever the
 * size of a run, so that the size does not show in the result.
 *
 * <p>Memory: {@code capacity} records of 49 bytes, and 64 kB for each run while merging.
 */
public final class FetchSorter implements Closeable, Consumer<Fetch> {
  /** Fetches to a run, unless told otherwise: 25 MB. */
  public static final int CAPACITY = 500_000;

  private final Path folder;
  private final long begin;
  private final int capacity;
  private final FetchRecord record = new FetchRecord();
  private final List<Path> runs = new ArrayList<>();
  private ByteBuffer buffer;
  private long[] order;
  private int held;
  private long count;

  /**
   * A sorter.
   *
   * @param folder for the runs; it is made when it is needed
   * @param begin Unix time that no fetch precedes
   * @param capacity fetches to a run
   */
  public FetchSorter(Path folder, long begin, int capacity) {
    this.folder = folder;
    this.begin = begin;
    this.capacity = capacity;
    int start = Math.min(capacity, 4096);
    buffer = ByteBuffer.allocate(start * FetchRecord.BYTES);
    order = new long[start];
  }

  @Override
  public void accept(Fetch fetch) {
    if (held == order.length) {
      makeRoom();
    }
    order[held] = (fetch.second() - begin) << 32 | held;
    record.write(fetch, buffer);
    held++;
    count++;
  }

  /** How many fetches there are. */
  public long count() {
    return count;
  }

  /** Hands over all fetches in the order of time. Nothing can be added after that. */
  public void forEach(FetchSink sink) throws IOException {
    PriorityQueue<Run> queue = new PriorityQueue<>();
    Arrays.sort(order, 0, held);
    try {
      for (int i = 0; i < runs.size(); i++) {
        add(queue, new FileRun(i, runs.get(i), record));
      }
      add(queue, new HeldRun(runs.size(), buffer, Arrays.copyOf(order, held), record));
      for (Run run = queue.poll(); run != null; run = queue.poll()) {
        sink.accept(run.current());
        add(queue, run);
      }
    } finally {
      for (Run run : queue) {
        run.close();
      }
    }
  }

  /** Takes fetches in the order of time. */
  public interface FetchSink {
    /** Takes the next one. */
    void accept(Fetch fetch) throws IOException;
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    Files.deleteIfExists(folder);
  }

  private static void add(PriorityQueue<Run> queue, Run run) throws IOException {
    if (run.advance()) {
      queue.add(run);
    } else {
      run.close();
    }
  }

  private void makeRoom() {
    if (order.length == capacity) {
      spill();
      return;
    }
    int larger = Math.min(capacity, order.length * 2);
    order = Arrays.copyOf(order, larger);
    buffer = ByteBuffer.allocate(larger * FetchRecord.BYTES).put(buffer.flip());
  }

  private void spill() {
    Path run = folder.resolve("run-" + runs.size());
    Arrays.sort(order, 0, held);
    try {
      Files.createDirectories(folder);
      runs.add(run);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)) {
        for (int i = 0; i < held; i++) {
          out.write(buffer.array(), (int) order[i] * FetchRecord.BYTES, FetchRecord.BYTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the temporary file " + run, e);
    }
    buffer.clear();
    held = 0;
  }
}
