package io.trueopens.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a table that another program has written. */
class TableReaderTest {
  @TempDir private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void writeRuns() throws SQLException, IOException {
    Path night = folder.resolve("night-000001");
    file = Files.createDirectories(night.resolve("runs")).resolve("part-0.parquet");
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute(
          "COPY (SELECT 'spring' AS job, 'old' AS gone) TO '%s' (FORMAT parquet)".formatted(file));
    }
    Files.createFile(night.resolve("_complete"));
  }

  @Test
  void columnsThatNobodyAsksForArePassedOver() throws IOException {
    List<String> jobs = new ArrayList<>();
    new TableReader(folder.toString())
        .forEach(Table.RUNS, Set.of("job"), row -> jobs.add(row.requiredText("job")));
    assertThat(jobs).containsExactly("spring");
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithItsFile() {
    assertThatThrownBy(
            () ->
                new TableReader(folder.toString())
                    .forEach(Table.RUNS, Set.of("job", "lines"), row -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "file:"
                + file
                + " has no column lines: another version of trueopens wrote it; run the job again");
  }

  @Test
  void aFolderWithoutTablesIsNamed() {
    Path none = folder.resolve("none");
    assertThatThrownBy(
            () -> new TableReader(none.toString()).forEach(Table.RUNS, Set.of(), row -> {}))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("there are no tables in " + none + "; run the job first");
  }
}
