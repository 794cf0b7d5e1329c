package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.container.LineReader;
import io.trueopens.delivery.DeliveryReader;
import io.trueopens.delivery.Reported;
import io.trueopens.delivery.Reported.Facts;
import io.trueopens.delivery.Reported.SetAside;
import io.trueopens.delivery.Reported.Unusable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one file say, as rows of {@link DeliverySchema#RAW}. Lines without a delivery
 * are counted by their reason; the counts follow at the end. A file that breaks off gives what it
 * had.
 */
final class FileRows implements Iterator<Row> {
  private static final String UNFINISHED = "an unfinished last line waits for the next run";
  private static final String TOO_LONG = "longer than 1 MiB";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final DeliveryReader reader;
  private final Tallies setAside = new Tallies();
  private final Tallies unusable = new Tallies();
  private final Deque<Row> ready = new ArrayDeque<>();
  private final RowMaker maker = new RowMaker(DeliverySchema.RAW);
  private @Nullable LineReader lines;
  private long line;

  FileRows(String file, InputStream in, DeliveryReader reader) {
    this.file = file;
    this.reader = reader;
    try {
      lines = new LineReader(Container.unpacked(in), 0);
    } catch (IOException e) {
      brokeOff(e);
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && lines != null) {
      readLine(lines);
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more lines in " + file);
    }
    return ready.remove();
  }

  private void readLine(LineReader from) {
    try {
      if (from.next()) {
        line++;
        add(from);
      } else {
        close(from);
      }
    } catch (IOException e) {
      brokeOff(e);
    }
  }

  private void add(LineReader from) {
    if (from.tooLong()) {
      unusable.add(TOO_LONG, line);
    } else if (!from.terminated() && reader.needsNewline()) {
      setAside.add(UNFINISHED, line);
    } else {
      String text =
          new String(from.buffer(), from.from(), from.to() - from.from(), StandardCharsets.UTF_8);
      String bare = line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      if (!bare.isBlank()) {
        reader.read(bare).forEach(this::add);
      }
    }
  }

  private void add(Reported reported) {
    if (reported instanceof Facts facts) {
      facts.fields().forEach(maker::set);
      maker.set(DeliverySchema.EVENT_ID, facts.eventId());
      ready.add(place(1, line).make());
    } else if (reported instanceof SetAside aside) {
      setAside.add(aside.reason(), line);
    } else if (reported instanceof Unusable bad) {
      unusable.add(bad.reason(), line);
    }
  }

  private RowMaker place(long rows, long at) {
    return maker
        .set(DeliverySchema.ROWS, rows)
        .set(DeliverySchema.FILE, file)
        .set(DeliverySchema.LINE, at);
  }

  /** What is behind the break is lost; the run ends with a failure that says so. */
  private void brokeOff(IOException e) {
    unusable.add("reading broke off: " + e.getMessage(), line + 1);
    finish();
  }

  private void close(LineReader from) throws IOException {
    from.close();
    finish();
  }

  private void finish() {
    lines = null;
    setAside.forEach(tally -> count(DeliverySchema.SET_ASIDE, tally));
    unusable.forEach(tally -> count(DeliverySchema.UNUSABLE, tally));
  }

  private void count(String column, Tallies.Tally tally) {
    maker.set(column, tally.reason());
    ready.add(place(tally.count(), tally.firstLine()).make());
  }
}
