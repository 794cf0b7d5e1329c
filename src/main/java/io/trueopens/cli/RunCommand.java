package io.trueopens.cli;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.pipeline.NightlyRun;
import io.trueopens.pipeline.Problem;
import io.trueopens.pipeline.Progress;
import io.trueopens.pipeline.RunOptions;
import io.trueopens.pipeline.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueopens run JOB}: the whole nightly job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Read logs and deliveries, write the tables and the report.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but an input could not be read as it should, or a sum does not hold",
      "2:the command or the job file is wrong; nothing was changed"
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "JOB", description = "The job file.")
  private Path jobFile = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description =
          "The day to report on, such as 2025-04-02; later events do not count. "
              + "Default: the day of the newest event.")
  private @Nullable LocalDate date;

  @Option(
      names = "--full",
      description =
          "Read all inputs again, and not only what is new. Refused when an input that was read"
              + " before is gone.")
  private boolean full;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec().commandLine().getOut();
    PrintWriter err = spec().commandLine().getErr();
    JobFile job = JobFile.read(jobFile);
    ProgressLine line = new ProgressLine(err, isTerminal());
    RunOptions options = options(line, Clock.systemUTC());
    requirePast(options.today(job.zone()));
    JobReport.requireFolder(job);
    RunResult result = run(job, options, line);
    explain(result, err);
    if (!result.sums().violations().isEmpty()) {
      return Main.FAILED;
    }
    int reported = JobReport.write(job, out);
    return result.failed() ? Main.FAILED : reported;
  }

  /** What expires by the report's day would be gone for good. */
  private void requirePast(LocalDate today) {
    if (date != null && date.isAfter(today)) {
      throw new InvalidFileException(
          "--date", date + " is still to come; give " + today + " or a day before it");
    }
  }

  private RunOptions options(ProgressLine line, Clock clock) throws IOException {
    return new RunOptions(date, full, clock, Version.text(), new Progress(line::show, clock));
  }

  private static RunResult run(JobFile job, RunOptions options, ProgressLine line) {
    try {
      return NightlyRun.inOwnSession(job, options);
    } finally {
      line.clear();
    }
  }

  /** Java cannot tell about stderr; the launcher can, and says so. */
  private static boolean isTerminal() {
    return Boolean.getBoolean("trueopens.terminal");
  }

  private static void explain(RunResult result, PrintWriter err) {
    result.notes().forEach(note -> err.println("note: " + note));
    for (Problem problem : result.problems()) {
      err.println(
          (problem.failed() ? "error: " : "notice: ") + problem.file() + ": " + problem.text());
    }
    result.sums().violations().forEach(sum -> err.println("error: does not add up: " + sum));
    err.flush();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("the command was not started by picocli");
    }
    return spec;
  }
}
