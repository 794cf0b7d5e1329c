package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir private Path folder;

  private JobFile job(String tables) {
    String text =
        """
        {
          "name": "locked",
          "time_zone": "UTC",
          "logs": [{"path": "none.log"}],
          "trackers": [{"host": "e.org", "pixel": "/o/{campaign}/{message}/px.gif"}],
          "key_file": "%s/the.key",
          "tables": "%s",
          "reports": "reports"
        }
        """;
    return StrictJson.read("job.json", text.formatted(folder, tables), JobFile.class);
  }

  @Test
  void aSecondRunIsTurnedAway() {
    String tables = folder.resolve("new/tables").toString();
    RunLock lock = RunLock.take(job(tables));
    try {
      assertThat(folder.resolve("new/tables.lock"))
          .content()
          .isEqualTo("process " + ProcessHandle.current().pid() + "\n" + lock.id() + "\n");
      assertThatThrownBy(() -> RunLock.take(job(tables)))
          .isInstanceOf(InvalidFileException.class)
          .hasMessage(
              tables
                  + ": another run is at work on these tables (process "
                  + ProcessHandle.current().pid()
                  + "); wait until it has ended, and start again");
    } finally {
      lock.close();
    }
  }

  @Test
  void afterwardsTheNextMayBegin() {
    String tables = folder.resolve("tables").toString();
    RunLock.take(job(tables)).close();
    RunLock.take(job(tables)).close();
    assertThat(folder.resolve("tables.lock")).exists();
  }

  @Test
  void theIdStaysWithTheFile() throws IOException {
    String tables = folder.resolve("tables").toString();
    String id = taken(tables);
    assertThat(taken(tables)).isEqualTo(id).hasSize(36);
    assertThat(taken(folder.resolve("others").toString())).isNotEqualTo(id);
    Files.writeString(folder.resolve("tables.lock"), "process 4194304");
    String another = taken(tables);
    assertThat(another).isNotEqualTo(id).hasSize(36);
    assertThat(taken(tables)).isEqualTo(another);
  }

  private String taken(String tables) {
    RunLock lock = RunLock.take(job(tables));
    lock.close();
    return lock.id();
  }

  /** There the file system has no locks; the key is always on a disk of this machine. */
  @Test
  void tablesElsewhereAreLockedBesideTheKey() {
    RunLock.take(job("s3a://mail/out/tables")).close();
    assertThat(folder.resolve("the.key.s3a_mail_out_tables.lock")).exists();
  }
}
