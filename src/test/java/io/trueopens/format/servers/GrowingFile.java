package io.trueopens.format.servers;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A log that is being written. */
final class GrowingFile {
  /** A request that leaves no line costs this time; one that does is logged far sooner. */
  private static final long PATIENCE_NANOS = 150_000_000;

  private static final long PAUSE_NANOS = 500_000;

  private final Path file;
  private long length;

  GrowingFile(Path file) {
    this.file = file;
    this.length = file.toFile().length();
  }

  /** Waits until it has grown since the last call, or will not. */
  void await() {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (file.toFile().length() == length && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    length = file.toFile().length();
  }
}
