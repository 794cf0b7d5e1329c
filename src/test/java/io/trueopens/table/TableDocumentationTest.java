package io.trueopens.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that users read tells every column, in order, as the program knows it. */
class TableDocumentationTest {
  private static final Path PAGE = Path.of("jobs/tables.md");

  @ParameterizedTest
  @EnumSource(Table.class)
  void tellsEveryColumn(Table table) throws IOException {
    List<String> expected =
        table.columns().stream()
            .map(c -> "| `" + c.name() + "` | " + type(c.type()) + " | " + c.meaning() + " |")
            .toList();
    String section = Files.readString(PAGE).split("## `" + table.id() + "`\n", 2)[1];
    List<String> told =
        Arrays.stream(section.split("\n## ", 2)[0].split("\n"))
            .filter(line -> line.startsWith("| `") && line.split(" \\| ").length == 3)
            .toList();
    assertThat(told).isEqualTo(expected);
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case STRING -> "text";
      case INT -> "int32";
      case LONG -> "int64";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      case TIMESTAMP -> "timestamp";
      case DATE -> "date";
    };
  }
}
