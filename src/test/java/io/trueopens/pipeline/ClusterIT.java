package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The jar for clusters, given to a real one, leaves the tables that the embedded run leaves. */
@Tag("spark")
class ClusterIT {
  /** What differs between any two runs, and the version that tests give themselves. */
  private static final Set<String> OF_EACH_RUN =
      Set.of("started_at", "seconds", "peak_memory_bytes", "java_version", "version");

  @TempDir private static Path folder;
  private static DuckDb duckDb;
  private static StandaloneCluster cluster;
  private static int exitCode;

  @BeforeAll
  static void runTheSampleOnACluster() throws Exception {
    SampleRun embedded = SampleRun.plain();
    Path job = folder.resolve("sample.json");
    String key = "\"key_file\": \"" + embedded.keyFile() + "\", \"tables\": ";
    Files.writeString(job, SampleRun.text(folder).replace("\"tables\": ", key));
    cluster = new StandaloneCluster(folder, Path.of("target/lib/spark"));
    try (StandaloneCluster running = cluster) {
      running.start();
      exitCode = running.submit(Path.of("target/trueopens-spark.jar"), "run", job.toString());
    }
    duckDb = new DuckDb(embedded);
    if (exitCode == 0) {
      duckDb.addViews("cluster", folder.resolve("tables").toString());
    }
  }

  @AfterAll
  static void close() throws SQLException {
    if (duckDb != null) {
      duckDb.close();
    }
  }

  @Test
  void theRunEndsWellAndReports() throws IOException {
    assertThat(exitCode).as(cluster.log("driver")).isZero();
    assertThat(cluster.log("driver")).contains("of 4,144");
    assertThat(folder.resolve("reports/sample/2025-04-02/report.html")).isNotEmptyFile();
  }

  /** Without this, a run that quietly embedded Spark would pass the comparison too. */
  @Test
  void executorsHaveDoneTheWork() throws IOException {
    assertThat(cluster.log("master")).contains("Registered app trueopens with ID app-");
    try (Stream<Path> files = Files.walk(cluster.workFolder())) {
      List<Path> logs = files.filter(file -> file.endsWith("stderr")).toList();
      assertThat(logs)
          .isNotEmpty()
          .allSatisfy(log -> assertThat(log).content().contains("Finished task "));
    }
    assertThat(cluster.log("driver")).doesNotContain("localhost, executor driver");
  }

  /** The other half of the test's own soundness: our libraries come with the jar alone. */
  @Test
  void theClusterHasNoneOfOurLibraries() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target/lib/spark"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .isNotEmpty()
          .noneMatch(jar -> jar.matches("(jfreechart|jte-|picocli|commons-statistics).*"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tablesAreThoseOfTheEmbeddedRun(Table table) throws SQLException {
    String columns =
        table.columnNames().stream()
            .filter(name -> table != Table.RUNS || !OF_EACH_RUN.contains(name))
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", "));
    String select = "SELECT " + columns + " FROM ";
    String embedded = select + "main." + table.id();
    String clustered = select + "cluster." + table.id();
    assertThat(duckDb.rows(embedded + " EXCEPT ALL " + clustered)).as("embedded only").isEmpty();
    assertThat(duckDb.rows(clustered + " EXCEPT ALL " + embedded)).as("cluster only").isEmpty();
  }

  @Test
  void noProcessIsLeft() {
    // Master, worker, driver and at least one executor.
    assertThat(cluster.atWork()).hasSizeGreaterThanOrEqualTo(4).noneMatch(ProcessHandle::isAlive);
  }
}
