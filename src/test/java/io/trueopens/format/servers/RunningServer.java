package io.trueopens.format.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The processes of a server. Closing ends them, by their ids, and what they started. */
final class RunningServer implements AutoCloseable {
  private static final int SECONDS_TO_WAIT = 20;
  private static final int SECONDS_TO_END = 5;
  private static final int PAUSE_MILLIS = 50;

  private final Server server;
  private final Home home;
  private final List<Process> processes = new ArrayList<>();

  private RunningServer(Server server, Home home) {
    this.server = server;
    this.home = home;
  }

  /** Starts a server and waits until each of its ports answers and each of its logs tells so. */
  static RunningServer start(Server server, Home home) throws IOException, InterruptedException {
    RunningServer running = new RunningServer(server, home);
    try {
      for (Launch launch : server.configure(home)) {
        running.launch(launch);
      }
      running.await(() -> home.ports().stream().allMatch(RunningServer::answers));
      running.await(() -> running.isLogging());
      return running;
    } catch (IOException | InterruptedException | RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private void launch(Launch launch) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launch.command())
            .directory(home.folder().toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.output().toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(home.path("errors.txt").toFile()));
    builder.environment().put("TZ", LineFormat.ZONE);
    processes.add(builder.start());
  }

  private void await(BooleanSupplier ready) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_WAIT);
    while (!ready.getAsBoolean()) {
      boolean isEnded = !processes.stream().allMatch(Process::isAlive);
      if (isEnded || System.nanoTime() > end) {
        throw new IOException(
            "the server " + (isEnded ? "has ended" : "does not log") + "; it wrote:\n" + written());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean answers(int port) {
    try {
      return Wire.send(port, Marks.request(0)).status() != null;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  /**
   * A reader of shared memory sees only what happens after it has found it, so it is asked again.
   */
  private boolean isLogging() {
    home.ports().forEach(RunningServer::answers);
    return hasMark(0);
  }

  private boolean hasMark(int number) {
    return server.logs().stream().allMatch(log -> Marks.isIn(home.text(log.name()), number));
  }

  /** Waits until each log has a mark. */
  void awaitMark(int number) throws IOException, InterruptedException {
    await(() -> hasMark(number));
  }

  private String written() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : List.of("out.txt", "errors.txt")) {
      if (Files.exists(home.path(file))) {
        all.append(Files.readString(home.path(file)));
      }
    }
    return all.toString();
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        processes.stream()
            .map(Process::toHandle)
            .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
            .toList();
    all.forEach(ProcessHandle::destroy);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_END);
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
