package io.trueopens.pipeline;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.WritableFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run off the same tables. The operating system holds the lock and gives it back
 * however a run ends, so that none is ever left behind. The file stays, with an id by which runs
 * know that they have locked the same one.
 */
final class RunLock implements AutoCloseable {
  private static final int MOST = 64;

  private final FileChannel file;
  private final String id;

  private RunLock(FileChannel file, String id) {
    this.file = file;
    this.id = id;
  }

  /**
   * Takes the lock of a job's tables.
   *
   * @throws InvalidFileException when another run has it, or its folder cannot be written
   */
  static RunLock take(JobFile job) {
    Path path = path(job);
    WritableFolder.require(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    try {
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        String holder = firstLine(file);
        file.close();
        throw new InvalidFileException(
            job.tables(),
            "another run is at work on these tables ("
                + holder
                + "); wait until it has ended, and start again");
      }
      String id = secondLine(file).orElseGet(() -> UUID.randomUUID().toString());
      byte[] text = (self() + "\n" + id + "\n").getBytes(StandardCharsets.UTF_8);
      file.write(ByteBuffer.wrap(text), 0);
      file.truncate(text.length);
      return new RunLock(file, id);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + path + ": " + e.getMessage(), e);
    }
  }

  /** Beside the tables, or, where these are on no disk of this machine, beside the key. */
  private static Path path(JobFile job) {
    if (job.hasTablesHere()) {
      return Path.of(job.tables() + ".lock");
    }
    String tables = job.tables().replaceAll("[^A-Za-z0-9.-]+", "_");
    Path key = job.keyPath();
    return key.resolveSibling(key.getFileName() + "." + tables + ".lock");
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, which is another run all the same.
      return null;
    }
  }

  private static String self() {
    return "process " + ProcessHandle.current().pid();
  }

  private static String firstLine(FileChannel file) throws IOException {
    return lines(file).findFirst().orElse("");
  }

  private static Optional<String> secondLine(FileChannel file) throws IOException {
    return lines(file).skip(1).findFirst();
  }

  private static Stream<String> lines(FileChannel file) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(MOST);
    file.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).lines();
  }

  /** The same for all runs that this lock keeps from each other, and for no others. */
  String id() {
    return id;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give back a lock", e);
    }
  }
}
