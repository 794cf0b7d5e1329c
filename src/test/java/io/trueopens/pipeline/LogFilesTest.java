package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeLog() throws IOException {
    Files.writeString(
        folder.resolve("access.log"),
        "192.0.2.1 - - [27/Mar/2025:09:00:00 +0000] \"GET /o/1 HTTP/1.1\" 200 43 \"-\" \"x\"\n");
  }

  private LogFiles find(String logs) {
    JobFile job =
        StrictJson.read(
            "job.json",
            "{\"name\": \"a\", \"time_zone\": \"UTC\", \"logs\": "
                + logs.replace("DIR", folder.toString())
                + ", \"trackers\": [{\"host\": \"a.example\", \"pixel\": \"/o/{message}\"}],"
                + " \"tables\": \"t\", \"reports\": \"r\"}",
            JobFile.class);
    return LogFiles.find(job, new Configuration());
  }

  @Test
  void aFileThatTwoEntriesNameIsReadInOneWay() {
    LogFiles found = find("[{\"path\": \"DIR/*.log\"}, {\"path\": \"DIR/access.*\"}]");
    assertThat(found.groups()).extracting(group -> group.files().size()).containsExactly(1, 1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aFileThatWouldBeReadInTwoWaysIsRefused() {
    assertThatThrownBy(
            () ->
                find(
                    "[{\"path\": \"DIR/*.log\"}, {\"path\": \"DIR/access.*\","
                        + " \"trusted_proxies\": [\"10.0.0.0/8\"]}]"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            folder
                + "/access.log: two entries of \"logs\" name it, \""
                + folder
                + "/*.log\" and \""
                + folder
                + "/access.*\", and read it differently; correct \"path\" so that one of them"
                + " does");
  }

  /** As rotatelogs -L and others keep it. */
  @Test
  void aLinkToAFileThatIsThereItselfIsNotReadToo() throws IOException {
    Files.move(folder.resolve("access.log"), folder.resolve("access.log.2026-11-28"));
    Files.createSymbolicLink(folder.resolve("access.log"), Path.of("access.log.2026-11-28"));
    assertThat(names("[{\"path\": \"DIR/access.log*\"}]")).containsExactly("access.log.2026-11-28");
    assertThat(names("[{\"path\": \"DIR/access.log\"}]")).containsExactly("access.log");
  }

  @Test
  void ofSeveralLinksToAFileElsewhereOneIsRead() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.move(folder.resolve("access.log"), elsewhere.resolve("live"));
    Files.createSymbolicLink(folder.resolve("b.log"), elsewhere.resolve("live"));
    Files.createSymbolicLink(folder.resolve("a.log"), folder.resolve("b.log"));
    assertThat(names("[{\"path\": \"DIR/*.log\"}]")).containsExactly("a.log");
  }

  /** Spark would pass over the file itself, for its name. */
  @Test
  void aFileWithADotIsReadByTheLinkToIt() throws IOException {
    Files.move(folder.resolve("access.log"), folder.resolve(".access.log.2026-11-28"));
    Files.createSymbolicLink(
        folder.resolve("access.log"), folder.resolve(".access.log.2026-11-28"));
    assertThat(names("[{\"path\": \"DIR\"}]")).containsExactly("access.log");
  }

  /** Java's patterns have no braces in braces; Hadoop's do. */
  @Test
  void bracesMayStandInBraces() {
    assertThat(names("[{\"path\": \"DIR/{x,{acc,b}}ess.log\"}]")).containsExactly("access.log");
  }

  @Test
  void aLinkToNothingIsToldInAPatternAndInAFolder() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("gone.log"), Path.of("nowhere"));
    for (String path : List.of("DIR/*.log", "DIR")) {
      LogFiles found = find("[{\"path\": \"" + path + "\"}]");
      assertThat(found.problems())
          .containsExactly(
              Problem.error(link.toString(), "cannot be read: it is a link to nothing"));
    }
  }

  private List<String> names(String logs) {
    LogFiles found = find(logs);
    assertThat(found.problems()).isEmpty();
    return found.groups().get(0).files().stream().map(file -> file.path().getName()).toList();
  }
}
