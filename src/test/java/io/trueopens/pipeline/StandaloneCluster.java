package io.trueopens.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spark's own cluster on this machine: a master and a worker, made of nothing but the jars that
 * Spark consists of. All of it listens on the loopback interface only, on ports that are free.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A short life is not worth the second compiler. */
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path folder;
  private final Path home;
  private final List<JavaProcess> processes = new ArrayList<>();
  private final List<ProcessHandle> atWork = new ArrayList<>();
  private String url = "";

  /**
   * @param folder for logs, and for what the worker keeps
   * @param jars folder of Spark's jars, without ours
   */
  StandaloneCluster(Path folder, Path jars) throws IOException {
    this.folder = folder;
    this.home = Files.createDirectories(folder.resolve("spark-home"));
    Files.createSymbolicLink(home.resolve("jars"), jars.toAbsolutePath());
  }

  /** Starts master and worker, and waits until they know each other. */
  void start() throws Exception {
    JavaProcess master =
        java("master", "master.Master", "--host", LOOPBACK, "--port", "0", "--webui-port", "0");
    url = master.await("Starting Spark master at (spark://\\S+)", PATIENCE);
    List<String> worker = new ArrayList<>(List.of("--host", LOOPBACK, "--webui-port", "0"));
    worker.addAll(List.of("--cores", "2", "--memory", "2g"));
    worker.addAll(List.of("--work-dir", workFolder().toString(), url));
    java("worker", "worker.Worker", worker.toArray(String[]::new));
    master.await("(Registering worker )", PATIENCE);
  }

  /** Runs a program on executors of one core each, and waits for its end. */
  int submit(Path jar, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("--master", url, "--name", "trueopens"));
    all.addAll(List.of("--class", "io.trueopens.cli.Main"));
    all.addAll(List.of("--executor-cores", "1", "--executor-memory", "1g"));
    all.addAll(List.of("--conf", "spark.ui.enabled=false"));
    all.addAll(List.of("--conf", "spark.driver.host=" + LOOPBACK));
    // Two cores have nothing of Spark's 200 partitions but the wait.
    all.addAll(List.of("--conf", "spark.sql.shuffle.partitions=4"));
    all.addAll(
        List.of("--conf", "spark.executor.extraJavaOptions=" + String.join(" ", QUICK_START)));
    all.add(jar.toString());
    all.addAll(List.of(arguments));
    JavaProcess driver = java("driver", "SparkSubmit", all.toArray(String[]::new));
    driver.await("(Registered executor )", PATIENCE);
    processes.forEach(process -> atWork.addAll(process.family()));
    return driver.awaitExit(PATIENCE.multipliedBy(3));
  }

  /** What {@code master}, {@code worker} or {@code driver} has said. */
  String log(String name) throws IOException {
    return Files.readString(logFile(name));
  }

  private Path logFile(String name) {
    return folder.resolve(name + ".log");
  }

  /** Where the worker keeps what executors were given, and what they said. */
  Path workFolder() {
    return folder.resolve("work");
  }

  /** All processes that were part of the cluster when the program ran. */
  List<ProcessHandle> atWork() {
    return atWork;
  }

  private JavaProcess java(String name, String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("@" + Path.of("target/classes/spark-java-options").toAbsolutePath());
    command.add("-Xmx1g");
    command.addAll(QUICK_START);
    command.add("-Dspark.master.rest.enabled=false");
    command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    command.add("org.apache.spark.deploy." + mainClass);
    command.addAll(List.of(arguments));
    Map<String, String> environment =
        Map.of(
            "SPARK_HOME",
            home.toString(),
            "SPARK_SCALA_VERSION",
            "2.13",
            "SPARK_LOCAL_IP",
            LOOPBACK,
            "SPARK_LOCAL_HOSTNAME",
            LOOPBACK,
            "JAVA_HOME",
            System.getProperty("java.home"));
    JavaProcess process = JavaProcess.start(logFile(name), command, environment);
    processes.add(process);
    return process;
  }

  @Override
  public void close() throws IOException {
    for (int last = processes.size() - 1; last >= 0; last--) {
      processes.get(last).close();
    }
    Files.delete(home.resolve("jars"));
  }
}
