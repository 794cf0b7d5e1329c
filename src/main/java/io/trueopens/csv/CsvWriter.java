package io.trueopens.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows as RFC 4180 has them, with plain line feeds. */
public final class CsvWriter implements Closeable {
  private final Writer out;
  private final char separator;

  /** Begins to write; nothing stands there yet. */
  public CsvWriter(Writer out, char separator) {
    this.out = out;
    this.separator = separator;
  }

  /** Writes a row. */
  public void row(List<String> fields) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        out.write(separator);
      }
      field(fields.get(i));
    }
    out.write('\n');
  }

  private void field(String text) throws IOException {
    if (!needsQuotes(text)) {
      out.write(text);
      return;
    }
    out.write('"');
    out.write(text.replace("\"", "\"\""));
    out.write('"');
  }

  private boolean needsQuotes(String text) {
    return text.indexOf(separator) >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('\n') >= 0
        || text.indexOf('\r') >= 0;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
