package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.container.LineReader;
import io.trueopens.delivery.DeliveryReader;
import io.trueopens.delivery.Reported;
import io.trueopens.delivery.Reported.Facts;
import io.trueopens.delivery.Reported.SetAside;
import io.trueopens.delivery.Reported.Unusable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the lines of a file say, as rows of {@link DeliverySchema#RAW}. */
final class LineRows extends FileRows {
  private static final String UNFINISHED = "an unfinished last line waits for the next run";
  private static final String TOO_LONG = "longer than 1 MiB";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final DeliveryReader reader;
  private @Nullable LineReader lines;
  private long line = 1;

  LineRows(ListedFile file, DeliveryReader reader) {
    super(file, DeliverySchema.RAW);
    this.reader = reader;
  }

  @Override
  Closeable start(InputStream bytes) throws IOException {
    lines = new LineReader(Container.unpacked(bytes), 0);
    return lines;
  }

  @Override
  long line() {
    return line;
  }

  @Override
  boolean readOn() throws IOException {
    LineReader from = Objects.requireNonNull(lines);
    if (!from.next()) {
      return false;
    }
    read(from);
    line++;
    return true;
  }

  private void read(LineReader from) {
    if (from.tooLong()) {
      leaveOut(TOO_LONG, line, 1);
    } else if (!from.terminated() && reader.needsNewline()) {
      setAside(UNFINISHED, line);
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
      facts.fields().forEach(maker()::set);
      maker().set(DeliverySchema.EVENT_ID, facts.eventId());
      add(line);
    } else if (reported instanceof SetAside aside) {
      setAside(aside.reason(), line);
    } else if (reported instanceof Unusable bad) {
      leaveOut(bad.reason(), line, 1);
    }
  }
}
