package io.trueopens.cli;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.WritableFolder;
import io.trueopens.report.ReportFromTables;
import io.trueopens.report.ReportModel;
import io.trueopens.report.ReportModel.InputProblem;
import io.trueopens.report.ReportWriter;
import io.trueopens.report.TextSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Makes the report of what a job's newest run left in its tables. */
final class JobReport {
  private JobReport() {}

  /**
   * Looks for a place for the report, before hours of work.
   *
   * @throws io.trueopens.knowledge.InvalidFileException when there is none
   */
  static void requireFolder(JobFile job) {
    WritableFolder.require(folder(job));
  }

  private static Path folder(JobFile job) {
    return Path.of(job.reports(), job.name());
  }

  /**
   * Writes the report's files, and its summary to a writer.
   *
   * @return the exit code that the report calls for
   * @throws java.io.FileNotFoundException when the job has not run yet
   */
  static int write(JobFile job, PrintWriter out) throws IOException {
    ReportModel model = ReportFromTables.read(job);
    Path folder = folder(job).resolve(model.date().toString());
    ReportWriter.write(model, folder);
    out.print(TextSummary.of(model, folder.resolve("report.html")));
    out.flush();
    boolean failed =
        model.problems().stream().anyMatch(InputProblem::failed)
            || !model.sums().violations().isEmpty();
    return failed ? Main.FAILED : 0;
  }
}
