package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  @TempDir private Path folder;

  @Test
  void makesTheFolderAndWritesEveryFile() throws IOException {
    Path deep = folder.resolve("sample/2026-11-23");
    ReportWriter.write(Models.realistic(), deep);
    assertThat(names(deep))
        .containsExactly(
            "campaigns-1.png",
            "experiment-1.png",
            "machine-fetches.png",
            "open-rates-1.png",
            "open-rates-2.png",
            "outcomes-1.png",
            "outcomes-2.png",
            "report.html",
            "report.json");
  }

  @Test
  void equalModelsGiveEqualBytes() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    ReportWriter.write(Models.realistic(), one);
    ReportWriter.write(Models.realistic(), two);
    for (String name : names(one)) {
      assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  @Test
  void picturesOfAnEarlierReportGoAndOtherFilesStay() throws IOException {
    ReportWriter.write(Models.realistic(), folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("my-chart.png"), "mine");
    ReportWriter.write(Models.empty(), folder);
    assertThat(names(folder))
        .containsExactly("my-chart.png", "notes.txt", "report.html", "report.json");
  }

  @Test
  void hostileNamesNeverReachTheFileSystem() throws IOException {
    ReportWriter.write(Models.hostile("../../evil"), folder);
    assertThat(names(folder))
        .containsExactly(
            "campaigns-1.png",
            "campaigns-2.png",
            "experiment-2.png",
            "machine-fetches.png",
            "open-rates-1.png",
            "outcomes-1.png",
            "report.html",
            "report.json");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
