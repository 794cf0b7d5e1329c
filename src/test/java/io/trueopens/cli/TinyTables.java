package io.trueopens.cli;

import io.trueopens.message.MessageKeys;
import io.trueopens.message.Pseudonyms;
import io.trueopens.table.Column;
import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;

/** A job with tables of a few rows, written by another program than ours. */
final class TinyTables implements AutoCloseable {
  private static final String KEY = "00112233445566778899aabbccddeeff".repeat(2);

  private final Path folder;
  private final Connection connection = DriverManager.getConnection("jdbc:duckdb:");

  TinyTables(Path folder) throws SQLException {
    this.folder = folder;
    for (Table table : Table.values()) {
      execute(
          "CREATE TABLE %s (%s)"
              .formatted(
                  table.id(),
                  table.columns().stream()
                      .map(column -> "\"%s\" %s".formatted(column.name(), type(column.type())))
                      .collect(Collectors.joining(", "))));
    }
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case TIMESTAMP -> "TIMESTAMP";
      case DATE -> "DATE";
    };
  }

  /** Adds a row; columns that are not named are null. */
  TinyTables add(Table table, String columns, String values) throws SQLException {
    execute("INSERT INTO %s (%s) VALUES (%s)".formatted(table.id(), columns, values));
    return this;
  }

  /** Writes tables, key and job file. */
  String write() throws SQLException, IOException {
    Path tables = Files.createDirectories(folder.resolve("tables/night-000001"));
    for (Table table : Table.values()) {
      Path to = Files.createDirectories(tables.resolve(table.id()));
      execute(
          table == Table.HITS
              ? "COPY hits TO '%s' (FORMAT parquet, PARTITION_BY (event_date), OVERWRITE true)"
                  .formatted(to)
              : "COPY %s TO '%s/part-0.parquet' (FORMAT parquet)".formatted(table.id(), to));
    }
    Files.write(tables.resolve("_complete"), new byte[0]);
    Files.writeString(folder.resolve("tables.key"), KEY);
    return job();
  }

  /** Writes the job file alone. */
  String job() throws IOException {
    return Files.writeString(
            folder.resolve("job.json"),
            """
            {
              "name": "tiny",
              "time_zone": "UTC",
              "logs": [{"path": "none.log"}],
              "trackers": [{"host": "e.org", "pixel": "/o/{campaign}/{message}/px.gif"}],
              "deliveries": {"path": "none.csv"},
              "tables": "%1$s/tables",
              "reports": "%1$s/reports"
            }
            """
                .formatted(folder))
        .toString();
  }

  static String pseudonym(String message) {
    return new Pseudonyms(HexFormat.of().parseHex(KEY))
        .of(Pseudonyms.Of.MESSAGE, message.getBytes(StandardCharsets.UTF_8));
  }

  /** The pseudonym of a message that campaign and recipient name. */
  static String pseudonym(String campaign, String recipient) {
    return Objects.requireNonNull(
        new MessageKeys(new Pseudonyms(HexFormat.of().parseHex(KEY)))
            .of(null, campaign, recipient));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
