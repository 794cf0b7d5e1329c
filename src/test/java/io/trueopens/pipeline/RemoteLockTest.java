package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines are two names here, and what both reach is a folder. */
class RemoteLockTest {
  @TempDir private java.nio.file.Path folder;
  private FileSystem system;
  private Path tables;

  @BeforeEach
  void openFileSystem() throws IOException {
    system = FileSystem.getLocal(new Configuration()).getRaw();
    tables = new Path(folder.resolve("tables").toUri());
  }

  private RemoteLock take(String machine) throws IOException {
    return take(machine, "lock of " + machine);
  }

  private RemoteLock take(String name, String id) throws IOException {
    return RemoteLock.take(system, tables, new RemoteLock.Machine(name, id), Clock.systemUTC());
  }

  private void lastRenewed(Instant time) throws IOException {
    Files.setLastModifiedTime(folder.resolve("tables/_lock"), FileTime.from(time));
  }

  @Test
  void aRunOnAnotherMachineIsTurnedAway() throws IOException {
    try (RemoteLock lock = take("one")) {
      assertThatThrownBy(() -> take("two"))
          .isInstanceOf(InvalidFileException.class)
          .hasMessageMatching(
              tables
                  + ": another run is at work on these tables \\(on one, which said so \\d+ seconds"
                  + " ago\\); wait until it has ended, and start again");
      assertThatCode(lock::require).doesNotThrowAnyException();
    }
    take("two").close();
    assertThat(folder.resolve("tables/_lock")).doesNotExist();
  }

  /** Containers often are: only the lock on the disk says whether they are the same. */
  @Test
  void anotherMachineOfTheSameNameIsTurnedAway() throws IOException {
    try (RemoteLock lock = take("localhost", "a")) {
      assertThatThrownBy(() -> take("localhost", "b"))
          .isInstanceOf(InvalidFileException.class)
          .hasMessageMatching(
              tables
                  + ": another run is at work on these tables \\(on localhost, which said so \\d+"
                  + " seconds ago\\); wait until it has ended, and start again");
      assertThatCode(lock::require).doesNotThrowAnyException();
    }
  }

  /** Its disk was copied, and the id with it. */
  @Test
  void theCopyOfAMachineIsTurnedAway() throws IOException {
    try (RemoteLock lock = take("one", "a")) {
      assertThatThrownBy(() -> take("two", "a")).isInstanceOf(InvalidFileException.class);
      assertThatCode(lock::require).doesNotThrowAnyException();
    }
  }

  @Test
  void aMachineThatFailedLosesIt() throws IOException {
    RemoteLock failed = take("one");
    lastRenewed(Instant.now().minus(RemoteLock.GIVEN_UP).minusSeconds(1));
    try (RemoteLock next = take("two")) {
      assertThatThrownBy(failed::require)
          .hasMessage("a run on another machine has taken the tables over meanwhile; run again");
      failed.close();
      assertThatCode(next::require).doesNotThrowAnyException();
    }
  }

  @Test
  void aRunThatGoesOnKeepsIt() throws IOException {
    try (RemoteLock lock = take("one")) {
      lastRenewed(Instant.now().minus(RemoteLock.GIVEN_UP).minusSeconds(1));
      lock.renew();
      assertThatThrownBy(() -> take("two")).isInstanceOf(InvalidFileException.class);
      assertThatCode(lock::require).doesNotThrowAnyException();
    }
  }

  /** The lock on this machine's disk says that the run which left it is no more. */
  @Test
  void whatTheSameMachineHasLeftIsFree() throws IOException {
    RemoteLock left = take("one");
    take("one").close();
    left.close();
    assertThat(folder.resolve("tables/_lock")).doesNotExist();
  }
}
