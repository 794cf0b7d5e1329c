package io.trueopens.format.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a server, asks it everything, and compares its logs with what was asked. */
final class Trial {
  private final Server server;
  private final Home home;
  private final List<List<Exchange>> exchanges = new ArrayList<>();

  private Trial(Server server, Home home) {
    this.server = server;
    this.home = home;
  }

  /**
   * What is wrong with the logs of a server, a sentence each.
   *
   * @param folder where the server may write
   * @param kept where its logs are left
   */
  static List<String> problems(Server server, Path folder, Path kept)
      throws IOException, InterruptedException {
    int ports = server.sharesPort() ? 1 : server.logs().size();
    try (Origin origin = Origin.start()) {
      Trial trial = new Trial(server, Home.open(folder, ports, origin.port()));
      trial.run();
      trial.keep(kept);
      return trial.compare();
    }
  }

  private void run() throws IOException, InterruptedException {
    List<Request> requests = Requests.all(server.speaksHttp2());
    try (RunningServer running = RunningServer.start(server, home)) {
      for (int i = 0; i < home.ports().size(); i++) {
        GrowingFile log = new GrowingFile(home.log(server.logs().get(i).name()));
        Runnable afterEach = server.logsLate() ? log::await : () -> {};
        exchanges.add(Exchange.hold(home.ports().get(i), requests, afterEach));
      }
      running.awaitMark(requests.size());
    }
  }

  private void keep(Path kept) throws IOException {
    Files.createDirectories(kept);
    for (AccessLog log : server.logs()) {
      Files.writeString(
          kept.resolve(log.name() + ".log"), home.text(log.name()), StandardCharsets.ISO_8859_1);
    }
  }

  private List<String> compare() throws IOException {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < server.logs().size(); i++) {
      AccessLog log = server.logs().get(i);
      List<Exchange> asked = exchanges.get(server.sharesPort() ? 0 : i);
      problems.addAll(Comparison.problems(log, asked, Marks.linesBetween(home.text(log.name()))));
    }
    return problems;
  }
}
