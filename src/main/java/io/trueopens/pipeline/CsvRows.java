package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.csv.BrokenRowException;
import io.trueopens.csv.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, read by its own header. */
final class CsvRows extends FileRows {
  private static final String ANOTHER_LENGTH = "more or fewer fields than the header has";

  private final StructType schema;
  private List<String> header = List.of();

  /** The columns by their place in the file; a file that changed meanwhile may have others. */
  private final BitSet wanted = new BitSet();

  private @Nullable CsvReader rows;

  /**
   * @param schema columns of all files, those of this one among them, and those that tell the place
   */
  CsvRows(ListedFile file, StructType schema) {
    super(file, schema);
    this.schema = schema;
  }

  /** Reads a file from its first byte, packed or not. */
  static CsvReader reader(InputStream bytes) throws IOException {
    return new CsvReader(new InputStreamReader(Container.unpacked(bytes), StandardCharsets.UTF_8));
  }

  @Override
  Closeable start(InputStream bytes) throws IOException {
    rows = reader(bytes);
    try {
      List<String> first = rows.row();
      header = first == null ? List.of() : first;
      for (int i = 0; i < header.size(); i++) {
        wanted.set(i, schema.getFieldIndex(header.get(i)).isDefined());
      }
    } catch (BrokenRowException e) {
      leaveOut("behind a header that cannot be read: " + e.problem(), e.line(), e.lines());
    }
    return rows;
  }

  @Override
  long line() {
    return rows == null ? 1 : rows.line();
  }

  @Override
  boolean readOn() throws IOException {
    CsvReader from = Objects.requireNonNull(rows);
    try {
      List<String> fields = from.row();
      if (fields == null) {
        return false;
      }
      if (fields.size() == header.size()) {
        add(from, fields);
      } else {
        leaveOut(ANOTHER_LENGTH, from.line(), 1);
      }
    } catch (BrokenRowException e) {
      leaveOut(e.problem(), e.line(), e.lines());
    }
    return true;
  }

  /** Nothing between separators is no text; a pair of quotation marks is an empty one. */
  private void add(CsvReader from, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (from.isGiven(i) && wanted.get(i)) {
        maker().set(header.get(i), fields.get(i));
      }
    }
    add(from.line());
  }
}
