package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.csv.BrokenRowException;
import io.trueopens.csv.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one CSV file, read by its own header, with the place of each. Rows that are broken
 * are counted by their reason; the counts follow at the end. A file that breaks off gives what it
 * had.
 */
final class CsvRows implements Iterator<Row> {
  private static final String ANOTHER_LENGTH = "has more or fewer fields than the header";

  private final String file;
  private final RowMaker maker;
  private final Tallies broken = new Tallies();
  private final Deque<Row> ready = new ArrayDeque<>();
  private List<String> header = List.of();
  private @Nullable CsvReader rows;

  /**
   * @param schema columns of users, those of this file among them, and those that tell the place
   */
  CsvRows(String file, InputStream in, StructType schema) {
    this.file = file;
    this.maker = new RowMaker(schema);
    try {
      rows = reader(in);
      List<String> first = rows.row();
      header = first == null ? List.of() : first;
    } catch (BrokenRowException e) {
      broken.add("in the header, " + e.problem(), e.line());
      finish();
    } catch (IOException e) {
      brokeOff(e, 1);
    }
  }

  /** Reads a file from its first byte, packed or not. */
  static CsvReader reader(InputStream in) throws IOException {
    return new CsvReader(new InputStreamReader(Container.unpacked(in), StandardCharsets.UTF_8));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows != null) {
      readRow(rows);
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more rows in " + file);
    }
    return ready.remove();
  }

  private void readRow(CsvReader from) {
    try {
      List<String> fields = from.row();
      if (fields == null) {
        finish();
      } else if (fields.size() != header.size()) {
        broken.add(ANOTHER_LENGTH, from.line());
      } else {
        add(from, fields);
      }
    } catch (BrokenRowException e) {
      broken.add(e.problem(), e.line());
    } catch (IOException e) {
      brokeOff(e, from.line());
    }
  }

  /** Nothing between separators is no text; a pair of quotation marks is an empty one. */
  private void add(CsvReader from, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (from.isGiven(i)) {
        maker.set(header.get(i), fields.get(i));
      }
    }
    ready.add(place(1, from.line()).make());
  }

  private RowMaker place(long rows, long line) {
    return maker
        .set(DeliverySchema.ROWS, rows)
        .set(DeliverySchema.FILE, file)
        .set(DeliverySchema.LINE, line);
  }

  /** What is behind the break is lost; the run ends with a failure that says so. */
  private void brokeOff(IOException e, long line) {
    broken.add("reading broke off: " + e.getMessage(), line);
    finish();
  }

  private void finish() {
    rows = null;
    broken.forEach(
        tally -> {
          maker.set(DeliverySchema.UNUSABLE, tally.reason());
          ready.add(place(tally.count(), tally.firstLine()).make());
        });
  }
}
