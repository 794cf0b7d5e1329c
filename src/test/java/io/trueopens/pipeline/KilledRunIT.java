package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at any moment leaves the last night to readers, and the next run makes up
 * for it. {@code src/bench/nights.sh} kills fifty.
 */
@Tag("spark")
class KilledRunIT {
  private static final int KILLS = Integer.getInteger("kills", 1);

  /** After so many killed runs one may end. */
  private static final int KILLS_A_NIGHT = 5;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final List<String> SMALL =
      SmallSession.SETTINGS.entrySet().stream()
          .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
          .toList();

  private static final long POLL_MILLIS = 100;

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNobodySeesHalfANight() throws Exception {
    LoggedNights nights = new LoggedNights(folder, 4711);
    JobFile nightly = NightsIT.job(nights.job("logs", "tables"));
    Path jobFile = Files.writeString(folder.resolve("job.json"), nights.job("logs", "tables"));
    nights.pass();
    long begin = System.nanoTime();
    assertThat(start(jobFile).awaitExit(PATIENCE)).as(log()).isZero();
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    Random random = new Random(1);
    Reader reader = new Reader(nightly.tables());
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        nights.pass();
        try (JavaProcess run = start(jobFile)) {
          Thread.sleep((long) (millis * (0.3 + 0.7 * random.nextDouble())));
          run.family().forEach(ProcessHandle::destroyForcibly);
        }
        if ((kill + 1) % KILLS_A_NIGHT == 0 || kill + 1 == KILLS) {
          assertMadeUpFor(nights, nightly, kill + 1);
        }
      }
    } finally {
      reader.stop();
    }
    assertThat(reader.torn).isEmpty();
    assertThat(reader.looks.get()).isGreaterThan(KILLS);
  }

  /** The next run leaves what one run over all lines would have left. */
  private void assertMadeUpFor(LoggedNights nights, JobFile nightly, int kills)
      throws IOException, SQLException {
    RunResult result = SampleRun.run(nightly);
    assertThat(result.sums().violations()).isEmpty();
    JobFile whole = NightsIT.job(nights.job("archive", "whole"));
    NightsIT.delete(Path.of(whole.tables()));
    SampleRun.run(whole);
    try (DuckDb duckDb = new DuckDb(new SampleRun(nightly, folder, result))) {
      duckDb.addViews("whole", whole.tables());
      NightsIT.assertSame(duckDb, "after " + kills + " kills");
    }
  }

  private JavaProcess start(Path jobFile) throws IOException {
    return start(jobFile, folder.resolve("run.txt"), List.of());
  }

  /** Starts a run in a process of its own. */
  static JavaProcess start(Path jobFile, Path log, List<String> options) throws IOException {
    // A short run is over before well optimised code would pay.
    List<String> arguments = new ArrayList<>(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(arguments::add);
    arguments.addAll(options);
    arguments.addAll(SMALL);
    arguments.addAll(
        List.of(
            "-Dlog4j2.configurationFile=trueopens-log4j2.properties",
            "-cp",
            "target/classes:target/lib/*:target/lib/spark/*",
            "io.trueopens.cli.Main",
            "run",
            jobFile.toString()));
    return JavaProcess.start(log, arguments, Map.of());
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("run.txt"));
  }

  /** Another program that looks at the newest night all the time. */
  private static final class Reader {
    private final String tables;
    private final List<String> torn = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread = new Thread(this::lookOn);

    Reader(String tables) {
      this.tables = tables;
      thread.start();
    }

    private void lookOn() {
      while (!ended.get()) {
        try {
          look();
          Thread.sleep(POLL_MILLIS);
        } catch (Exception e) {
          torn.add(e.toString());
        }
      }
    }

    /** The counts of three tables agree with what the run says of itself. */
    private void look() throws IOException {
      TableReader reader = new TableReader(tables);
      List<TableRow> runs = new ArrayList<>();
      reader.forEach(Table.RUNS, Set.of("started_at", "hits", "delivered"), runs::add);
      TableRow run =
          runs.stream()
              .max((a, b) -> a.instant("started_at").compareTo(b.instant("started_at")))
              .orElseThrow();
      AtomicInteger hits = new AtomicInteger();
      AtomicInteger messages = new AtomicInteger();
      reader.forEach(Table.HITS, Set.of("kind"), row -> hits.incrementAndGet());
      reader.forEach(Table.MESSAGES, Set.of("outcome"), row -> messages.incrementAndGet());
      if (hits.get() != run.number("hits") || messages.get() != run.number("delivered")) {
        torn.add(hits + " hits of " + run.number("hits") + ", " + messages + " messages");
      }
      looks.incrementAndGet();
    }

    void stop() throws InterruptedException {
      ended.set(true);
      thread.join();
    }
  }
}
