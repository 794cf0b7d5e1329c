package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs are rotated whenever it suits the server, and not the run. */
@Tag("spark")
class MovedLogIT {
  private static final Path NGINX = Path.of("sample-logs/nginx");

  @TempDir private Path folder;

  private RunResult run(JobFile job, Runnable whileDeliveriesAreRead) {
    Clock clock = Clock.systemUTC();
    Progress progress =
        new Progress(
            line -> {
              if (line.contains("Reading deliveries")) {
                whileDeliveriesAreRead.run();
              }
            },
            clock);
    return NightlyRun.run(
        SampleRun.session(), job, new RunOptions(null, false, clock, "test", progress));
  }

  private static void move(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.move(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLogThatIsMovedAwayIsReadInTheNextRun() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Files.copy(NGINX.resolve("access.log.6.gz"), logs.resolve("access.log.6.gz"));
    Path moves = Files.copy(NGINX.resolve("access.log.5.gz"), logs.resolve("access.log.5.gz"));
    String text =
        SampleRun.text(folder).replace("sample-logs/nginx/access.log*", logs + "/access.log*");
    JobFile job = StrictJson.read("job.json", text, JobFile.class);
    Path away = folder.resolve("away.gz");

    RunResult first = run(job, () -> move(moves, away));
    assertThat(first.problems())
        .anyMatch(
            problem ->
                !problem.failed() && problem.text().startsWith("was moved away or emptied before"))
        .noneMatch(problem -> problem.text().contains("count twice"));
    move(away, logs.resolve("access.log.7.gz"));
    RunResult second = run(job, () -> {});
    assertThat(second.problems()).isEmpty();
    assertThat(second.sums().lines())
        .isEqualTo(first.sums().lines() + lines(logs.resolve("access.log.7.gz")));
  }

  private static long lines(Path packed) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
    }
  }
}
