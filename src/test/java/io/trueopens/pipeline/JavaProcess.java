package io.trueopens.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another Java beside the tests', which writes what it has to say into a file. */
final class JavaProcess implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final long POLL_MILLIS = 100;

  private final Process process;
  private final Path log;

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the Java that runs the tests once more.
   *
   * @param arguments as on the command line
   * @param environment to be added to ours, from which all of Spark's own is taken out
   */
  static JavaProcess start(Path log, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new JavaProcess(builder.start(), log);
  }

  /** Waits for a line that matches, and gives the first group of the match. */
  String await(String regex, Duration patience) throws Exception {
    Pattern pattern = Pattern.compile(regex);
    for (long waited = 0; waited < patience.toMillis(); waited += POLL_MILLIS) {
      Matcher matcher = pattern.matcher(log());
      if (matcher.find()) {
        return matcher.group(1);
      }
      if (!process.isAlive()) {
        throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + log());
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new TimeoutException("no " + regex + " in " + patience + ":\n" + log());
  }

  /** Waits for the end, and gives the exit code. */
  int awaitExit(Duration patience) throws Exception {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TimeoutException("still running after " + patience + ":\n" + log());
    }
    return process.exitValue();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** The process and all that it has started. */
  List<ProcessHandle> family() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Ends the process and all that it has started, each by its id. */
  @Override
  public void close() {
    List<ProcessHandle> family = family();
    family.forEach(ProcessHandle::destroy);
    for (ProcessHandle each : family) {
      try {
        each.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (Exception e) {
        each.destroyForcibly();
        each.onExit().join();
      }
    }
  }
}
