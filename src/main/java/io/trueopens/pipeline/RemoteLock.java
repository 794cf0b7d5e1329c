package io.trueopens.pipeline;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps runs on several machines off the same tables, where these are on no disk of one of them. It
 * is a file beside the nights that names its holder. As nobody gives it back for a machine that
 * fails, the holder renews it every minute, and one that was not renewed for long is free. That
 * needs clocks that agree to a few minutes, and a file system that makes a file only once; where it
 * does not, as on most object stores, two runs that start in the same instant both go on until
 * {@link #require} stops the one whose name is not in the file.
 */
final class RemoteLock implements AutoCloseable {
  /** After so long without a renewal the holder has failed. */
  static final Duration GIVEN_UP = Duration.ofMinutes(5);

  private static final Duration RENEWED = Duration.ofMinutes(1);
  private static final String NAME = "_lock";

  /**
   * Where a run is at work. Two are the same when name and id are.
   *
   * @param name what people call the machine; several may have one name, as containers do
   * @param id of the lock on the machine's own disk, which lets no other run of it begin; a copied
   *     disk has it too
   */
  record Machine(String name, String id) {
    /** The one that has written itself into a lock. */
    static Machine of(String holder) {
      String[] lines = holder.split("\n", -1);
      return new Machine(lines[0], lines.length > 1 ? lines[1] : "");
    }

    /** The text that a lock holds, another for each run. */
    String holder() {
      return name + "\n" + id + "\n" + UUID.randomUUID();
    }
  }

  private final FileSystem system;
  private final Path file;
  private final String self;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread renewals = new Thread(this::renewEachMinute, "trueopens-lock");

  private RemoteLock(FileSystem system, Path file, String self) {
    this.system = system;
    this.file = file;
    this.self = self;
  }

  /**
   * Takes the lock; empty for tables on a disk of this machine, for which {@link RunLock} is
   * enough.
   *
   * @param here the lock on this machine, which this run has
   * @throws InvalidFileException when a run on another machine has it
   */
  static Optional<RemoteLock> take(JobFile job, Configuration hadoop, Clock clock, RunLock here) {
    Path tables = new Path(job.tables());
    try {
      FileSystem system = tables.getFileSystem(hadoop);
      // A path without a scheme may be one of Hadoop's default file system.
      if (job.hasTablesHere() && system instanceof LocalFileSystem) {
        return Optional.empty();
      }
      return Optional.of(take(system, tables, new Machine(name(), here.id()), clock));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + tables + ": " + e.getMessage(), e);
    }
  }

  /**
   * @param machine this machine, on which no other run is at work
   */
  static RemoteLock take(FileSystem system, Path tables, Machine machine, Clock clock)
      throws IOException {
    Path file = new Path(tables, NAME);
    Optional<String> holder = read(system, file);
    if (holder.isPresent()) {
      Machine other = Machine.of(holder.get());
      Duration age =
          Duration.ofMillis(clock.millis() - system.getFileStatus(file).getModificationTime());
      if (!other.equals(machine) && age.compareTo(GIVEN_UP) < 0) {
        throw new InvalidFileException(
            tables.toString(),
            "another run is at work on these tables (on "
                + other.name()
                + ", which said so "
                + Math.max(0, age.toSeconds())
                + " seconds ago); wait until it has ended, and start again");
      }
      system.delete(file, false);
    }
    RemoteLock lock = new RemoteLock(system, file, machine.holder());
    lock.write(false);
    lock.require();
    lock.renewals.setDaemon(true);
    lock.renewals.start();
    return lock;
  }

  private static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // Only people go by the name.
      return "a machine without a name";
    }
  }

  private static Optional<String> read(FileSystem system, Path file) throws IOException {
    try (FSDataInputStream in = system.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      // Nobody has it.
      return Optional.empty();
    }
  }

  private void write(boolean overwrite) throws IOException {
    try (OutputStream out = system.create(file, overwrite)) {
      out.write(self.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void renewEachMinute() {
    try {
      while (!closed.await(RENEWED.toMillis(), TimeUnit.MILLISECONDS)) {
        renew();
      }
    } catch (InterruptedException e) {
      // Whoever ends this thread wants no more of it.
      Thread.currentThread().interrupt();
    }
  }

  /** Says that this run is still at work; whoever looks meanwhile must not see half a name. */
  synchronized void renew() {
    try {
      if (isHeld()) {
        write(true);
      }
    } catch (IOException e) {
      // The next minute tries again; what counts is asked before a night is published.
    }
  }

  private boolean isHeld() throws IOException {
    return read(system, file).filter(self::equals).isPresent();
  }

  /**
   * Makes sure that nobody has taken the tables over.
   *
   * @throws IOException when somebody has
   */
  synchronized void require() throws IOException {
    if (!isHeld()) {
      throw new IOException(
          "a run on another machine has taken the tables over meanwhile; run again");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      renewals.join();
      if (isHeld()) {
        system.delete(file, false);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // Nobody renews it any more, so that it is free by itself soon; what the run has done stands.
    }
  }
}
