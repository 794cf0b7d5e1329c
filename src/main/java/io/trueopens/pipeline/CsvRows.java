package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.csv.BrokenRowException;
import io.trueopens.csv.CsvReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, read by its own header. */
final class CsvRows extends FileRows {
  private static final String ANOTHER_LENGTH = "more or fewer fields than the header has";

  private static final String EMPTY = "a file without any row; not even a header";
  private static final String NO_UTF_8 =
      "a name with U+FFFD, the sign for what is no UTF-8; save the list as UTF-8";
  private static final char UNREADABLE = '\uFFFD';

  private final StructType schema;
  private final Set<String> names;
  private List<String> header = List.of();

  /** The columns by their place in the file; a file that changed meanwhile may have others. */
  private final BitSet wanted = new BitSet();

  /** Those that tell mails and arms apart. */
  private final BitSet named = new BitSet();

  private @Nullable String headless;

  private @Nullable CsvReader rows;

  /**
   * @param schema columns of all files, those of this one among them, and those that tell the place
   * @param names columns that tell mails and arms apart: two must not be one by what cannot be read
   */
  CsvRows(ListedFile file, StructType schema, Set<String> names) {
    super(file, schema);
    this.schema = schema;
    this.names = names;
  }

  /** Reads a file from its first byte, packed or not. */
  static CsvReader reader(InputStream bytes) throws IOException {
    InputStream unpacked =
        new FilterInputStream(Container.unpacked(bytes)) {
          /** Else the decoder asks for more before it gives what it has, and a break takes both. */
          @Override
          public int available() {
            return 0;
          }
        };
    return new CsvReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8));
  }

  @Override
  Closeable start(InputStream bytes) throws IOException {
    rows = reader(bytes);
    try {
      List<String> first = rows.row();
      if (first == null) {
        leaveOut(EMPTY, 1, 1);
      } else {
        readHeader(first);
      }
    } catch (BrokenRowException e) {
      headless = "behind a header that cannot be read: " + e.problem();
      leaveOut(headless, e.line(), e.lines());
    }
    return rows;
  }

  private void readHeader(List<String> columns) {
    header = columns;
    for (int i = 0; i < header.size(); i++) {
      wanted.set(i, schema.getFieldIndex(header.get(i)).isDefined());
      named.set(i, names.contains(header.get(i)));
    }
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
      String problem = problem(fields);
      if (problem == null) {
        add(from, fields);
      } else {
        leaveOut(problem, from.line(), from.lines());
      }
    } catch (BrokenRowException e) {
      leaveOut(e.problem(), e.line(), e.lines());
    }
    return true;
  }

  private @Nullable String problem(List<String> fields) {
    if (headless != null) {
      return headless;
    }
    if (fields.size() != header.size()) {
      return ANOTHER_LENGTH;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (named.get(i) && fields.get(i).indexOf(UNREADABLE) >= 0) {
        return NO_UTF_8;
      }
    }
    return null;
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
