package io.trueopens.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file of deliveries, with the place of each. What gives no row is counted by its
 * reason; the counts follow at the end. A file that breaks off gives what it had.
 */
abstract class FileRows implements Iterator<Row> {
  private final ListedFile file;
  private final String name;
  private final RowMaker maker;
  private final Tallies setAside = new Tallies();
  private final Tallies unusable = new Tallies();
  private final Deque<Row> ready = new ArrayDeque<>();
  private @Nullable Closeable open;
  private boolean ended;

  /**
   * @param schema of the rows, with the columns that tell the place
   */
  FileRows(ListedFile file, StructType schema) {
    this.file = file;
    this.name = file.name();
    this.maker = new RowMaker(schema);
  }

  /** Begins to read, and gives what is to be closed at the end. */
  abstract Closeable start(InputStream bytes) throws IOException;

  /** Reads on, and makes rows of what it finds; false at the end. */
  abstract boolean readOn() throws IOException;

  /** Where reading stands, from 1. */
  abstract long line();

  @Override
  public final boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      step();
    }
    return !ready.isEmpty();
  }

  @Override
  public final Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more rows in " + name);
    }
    return ready.remove();
  }

  /** What is behind a break is lost; the run ends with a failure that says so. */
  private void step() {
    try {
      if (open == null) {
        InputStream bytes = file.open();
        open = bytes;
        open = start(bytes);
      } else if (!readOn()) {
        end();
      }
    } catch (IOException e) {
      unusable.add("reading broke off: " + why(e), line(), 1);
      end();
    }
  }

  /** An archive that is cut within its first bytes says nothing. */
  static String why(IOException e) {
    String message = e.getMessage();
    return message == null ? "it ends too early (" + e.getClass().getSimpleName() + ")" : message;
  }

  private void end() {
    ended = true;
    close();
    setAside.forEach(tally -> count(DeliverySchema.SET_ASIDE, tally));
    unusable.forEach(tally -> count(DeliverySchema.UNUSABLE, tally));
  }

  private void close() {
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        unusable.add("cannot be closed: " + why(e), line(), 1);
      }
    }
  }

  private void count(String column, Tallies.Tally tally) {
    maker.set(column, tally.reason());
    add(tally.count(), tally.firstLine());
  }

  /** What the next row holds goes in here. */
  RowMaker maker() {
    return maker;
  }

  /** Adds the row that the maker holds. */
  void add(long line) {
    add(1, line);
  }

  private void add(long rows, long line) {
    ready.add(
        maker
            .set(DeliverySchema.ROWS, rows)
            .set(DeliverySchema.FILE, name)
            .set(DeliverySchema.LINE, line)
            .make());
  }

  /** Counts what tells of no delivery, and rightly so. */
  void setAside(String reason, long line) {
    setAside.add(reason, line, 1);
  }

  /**
   * Counts what should have been understood, and was not.
   *
   * @param lines how many lines it takes
   */
  void leaveOut(String reason, long line, long lines) {
    unusable.add(reason, line, lines);
  }
}
