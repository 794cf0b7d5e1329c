package io.trueopens.format.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left behind when a server does not come up. */
class RunningServerTest {
  /** Of two programs, one stays and one ends with a complaint. */
  private record Broken(String seconds) implements Server {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public List<AccessLog> logs() {
      return List.of();
    }

    @Override
    public List<Launch> configure(Home home) {
      return List.of(
          Launch.of(home, "sh", "-c", "sleep " + seconds + "; true"),
          Launch.of(home, "sh", "-c", "echo no such option >&2"));
    }
  }

  @Test
  void endsTheOthersAndTellsWhatTheServerWrote(@TempDir Path folder) throws Exception {
    String seconds = "3141.5926";
    Home home = Home.open(folder, 1, 1);
    assertThatThrownBy(() -> RunningServer.start(new Broken(seconds), home))
        .isInstanceOf(IOException.class)
        .hasMessage("the server has ended; it wrote:\nno such option\n");
    assertThat(ProcessHandle.allProcesses().filter(ProcessHandle::isAlive))
        .noneMatch(process -> process.info().commandLine().orElse("").contains(seconds));
  }
}
