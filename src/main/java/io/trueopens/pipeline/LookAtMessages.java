package io.trueopens.pipeline;

import io.trueopens.behaviour.MessageWindow;
import io.trueopens.behaviour.Seen;
import io.trueopens.behaviour.Thresholds;
import io.trueopens.fetcher.Behaviour;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the fetches of each message beside each other. Takes rows in the order of message, time
 * and line, and never holds more of them than one window has.
 */
record LookAtMessages(Thresholds thresholds, KnownLinks links)
    implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  /** A fetch with what it shows, for whoever looks at networks. */
  static final StructType SCHEMA =
      new StructType()
          .add("network", DataTypes.StringType)
          .add("event_time", DataTypes.TimestampType)
          .add("line_hash", DataTypes.StringType)
          .add("message", DataTypes.StringType)
          .add(MarkBehaviour.COLUMN, DataTypes.StringType);

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Windows(rows);
  }

  private final class Windows implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final RowMaker maker = new RowMaker(SCHEMA);
    private final List<Row> window = new ArrayList<>();
    private Iterator<Row> looked = List.<Row>of().iterator();
    private @Nullable Row next;

    Windows(Iterator<Row> rows) {
      this.rows = rows;
      this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return looked.hasNext() || next != null;
    }

    @Override
    public Row next() {
      if (!looked.hasNext()) {
        fill();
        looked = look().iterator();
      }
      return looked.next();
    }

    /** Takes the rows that go with the next one. */
    private void fill() {
      window.clear();
      while (next != null && (window.isEmpty() || goesOn(next))) {
        window.add(next);
        next = rows.hasNext() ? rows.next() : null;
      }
    }

    private boolean goesOn(Row row) {
      Row before = window.get(window.size() - 1);
      return window.size() < thresholds.windowFetches()
          && before.getAs("message").equals(row.getAs("message"))
          && millis(row) - millis(before) <= thresholds.pause().toMillis();
    }

    private List<Row> look() {
      String campaign = window.get(0).getAs("campaign");
      Map<String, Set<Behaviour>> evidence =
          new MessageWindow(thresholds, links.of(campaign))
              .evidence(window.stream().map(Windows::seen).toList());
      return window.stream().map(row -> looked(row, evidence)).toList();
    }

    private Row looked(Row row, Map<String, Set<Behaviour>> evidence) {
      Set<Behaviour> shown = Objects.requireNonNull(evidence.get(row.<String>getAs("line_hash")));
      String network = row.getAs("network");
      return maker
          .setAll(row)
          // Without an address a fetch is alone, and all of them must not meet on one machine.
          .set("network", network == null ? row.getAs("line_hash") : network)
          .set(MarkBehaviour.COLUMN, Behaviour.format(shown))
          .make();
    }

    private static Seen seen(Row row) {
      return new Seen(
          row.getAs("line_hash"),
          millis(row),
          row.getAs("network"),
          row.getAs("user_agent"),
          KnownLinks.kind(row),
          row.getAs("name"));
    }

    private static long millis(Row row) {
      return row.<Instant>getAs("event_time").toEpochMilli();
    }
  }
}
