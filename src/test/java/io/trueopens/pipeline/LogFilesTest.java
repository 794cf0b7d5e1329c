package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
