package io.trueopens.pipeline;

import io.trueopens.behaviour.Bursts;
import io.trueopens.behaviour.Thresholds;
import io.trueopens.fetcher.Behaviour;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the fetches of each network beside each other. Takes rows in the order of network, time
 * and line, and gives a row for each behaviour of each fetch.
 */
record LookAtNetworks(Thresholds thresholds)
    implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Marks(rows);
  }

  private final class Marks implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final RowMaker maker = new RowMaker(MarkBehaviour.MARKS);
    private final Deque<Row> found = new ArrayDeque<>();
    private @Nullable String network;
    private Bursts bursts = bursts(Behaviour.BURST);
    private Bursts completeBursts = bursts(Behaviour.COMPLETE_BURST);

    Marks(Iterator<Row> rows) {
      this.rows = rows;
    }

    private Bursts bursts(Behaviour behaviour) {
      return new Bursts(thresholds, line -> mark(line, behaviour));
    }

    private void mark(String line, Behaviour behaviour) {
      found.addLast(maker.set("line_hash", line).set("mark", behaviour.id()).make());
    }

    @Override
    public boolean hasNext() {
      while (found.isEmpty() && rows.hasNext()) {
        look(rows.next());
      }
      return !found.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return found.removeFirst();
    }

    private void look(Row row) {
      String here = row.getAs("network");
      if (!here.equals(network)) {
        network = here;
        bursts = bursts(Behaviour.BURST);
        completeBursts = bursts(Behaviour.COMPLETE_BURST);
      }
      String line = row.getAs("line_hash");
      long millis = row.<Instant>getAs("event_time").toEpochMilli();
      Set<Behaviour> shown = Behaviour.parse(row.getAs(MarkBehaviour.COLUMN));
      shown.forEach(behaviour -> mark(line, behaviour));
      bursts.add(line, millis, row.getAs("message"));
      if (shown.contains(Behaviour.COMPLETE)) {
        completeBursts.add(line, millis, row.getAs("message"));
      }
    }
  }
}
