package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.report.ReportFromTables;
import io.trueopens.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that the README shows is the one that the sample gives today. */
@Tag("spark")
class SampleReportIT {
  private static final Path COMMITTED = Path.of("reports/sample");

  @Test
  void theCommittedReportIsUpToDate(@TempDir Path folder) throws IOException {
    ReportWriter.write(ReportFromTables.read(SampleRun.plain().job()), folder);
    for (String file : new String[] {"report.json", "report.html"}) {
      assertThat(folder.resolve(file))
          .as("run the sample, then copy reports/sample/2025-04-02/* to reports/sample/")
          .hasSameTextualContentAs(COMMITTED.resolve(file));
    }
  }
}
