package io.trueopens.pipeline;

import io.trueopens.table.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Another program's eyes on our tables. */
final class DuckDb implements AutoCloseable {
  private final Connection connection = DriverManager.getConnection("jdbc:duckdb:");

  /** Knows no tables yet. */
  DuckDb() throws SQLException {}

  /** Makes a view of each table. */
  DuckDb(SampleRun run) throws SQLException {
    views("main", run.job().tables());
  }

  /** Makes views of another run's tables, under a name of their own. */
  void addViews(String schema, SampleRun run) throws SQLException {
    addViews(schema, run.job().tables());
  }

  /** The same for tables that another process has written. */
  void addViews(String schema, String tables) throws SQLException {
    execute("CREATE SCHEMA " + schema);
    views(schema, tables);
  }

  private void views(String schema, String tables) throws SQLException {
    for (Table table : Table.values()) {
      execute(
          "CREATE VIEW %s.%s AS SELECT * FROM read_parquet('%s/%s/**/*.parquet', %s)"
              .formatted(
                  schema,
                  table.id(),
                  NewestNight.in(tables),
                  table.id(),
                  "hive_partitioning = true"));
    }
  }

  /** Keeps the hits of the newest night under a name, whatever later runs do. */
  void keepHits(String name, String tables) throws SQLException {
    execute(
        "CREATE TABLE %s AS SELECT * FROM read_parquet('%s/hits/**/*.parquet', %s)"
            .formatted(name, NewestNight.in(tables), "hive_partitioning = true"));
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All rows of a query, each as its values in text. */
  List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          row.add(result.getString(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The one number that a query gives. */
  long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
