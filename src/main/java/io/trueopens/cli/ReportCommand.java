package io.trueopens.cli;

import io.trueopens.job.JobFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: the report again, from the tables. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes the report of a job's newest run again, from its tables, without Spark.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but in that run an input could not be read as it should",
      "2:the command or the job file is wrong, or the job has not run yet"
    })
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB", description = "The job file.")
  private Path jobFile = Path.of("");

  @Override
  public Integer call() throws IOException {
    JobFile job = JobFile.read(jobFile);
    try {
      return JobReport.write(job, spec.commandLine().getOut());
    } catch (FileNotFoundException e) {
      return noTables(job, jobFile, spec.commandLine().getErr());
    }
  }

  /** Says that the job has not run yet. */
  static int noTables(JobFile job, Path jobFile, PrintWriter err) {
    err.println(
        jobFile
            + ": there are no tables in "
            + job.tables()
            + " yet; make them first: trueopens run "
            + jobFile);
    err.flush();
    return Main.WRONG_USE;
  }
}
