package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Fetch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What every line about mail was in truth. Lines that are not listed are ordinary traffic. */
final class HitTruthTable implements Closeable {
  static final String FILE = "truth-hits.csv";

  private final Table table;

  HitTruthTable(Path folder) throws IOException {
    this.table =
        new Table(folder.resolve(FILE), List.of("file", "line", "message", "item", "class"));
  }

  /** Adds the line that was just written. */
  void write(DayFiles files, Fetch fetch, String token) throws IOException {
    table
        .add(files.file())
        .add(files.line())
        .add(token)
        .add(fetch.item().id())
        .add(fetch.why().id())
        .endRow();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
