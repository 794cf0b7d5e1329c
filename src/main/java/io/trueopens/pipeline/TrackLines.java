package io.trueopens.pipeline;

import io.trueopens.fetcher.NetworkMatch;
import io.trueopens.fetcher.Networks;
import io.trueopens.fetcher.RefererClass;
import io.trueopens.message.MessageKeys;
import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import io.trueopens.source.AccessLogSchema;
import io.trueopens.tracker.TrackedObject;
import io.trueopens.tracker.Tracker;
import io.trueopens.tracker.TrackerSet;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the tracked requests among the rows of the source, and keys whatever must not leave
 * the task in clear: addresses, message ids, lines.
 *
 * @param linesSeen for the progress line only
 */
record TrackLines(
    Names names,
    String timeZone,
    Pseudonyms pseudonyms,
    Broadcast<Networks> networks,
    LongAccumulator linesSeen)
    implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What URLs mean.
   *
   * @param defaultHost the host of lines that carry none
   */
  record Names(List<Tracker> trackers, @Nullable String defaultHost) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Tracked(rows);
  }

  /** Counts what it drops until the counts of the stretch come by, which stand last. */
  private final class Tracked implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final TrackerSet trackerSet = new TrackerSet(names.trackers());
    private final MessageKeys keys = new MessageKeys(pseudonyms);
    private final ZoneId zone = ZoneId.of(timeZone);
    private final RowMaker maker = new RowMaker(ScanSchema.SCHEMA);
    private @Nullable Row next;
    private long tracked;
    private long setAside;

    Tracked(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (next == null && rows.hasNext()) {
        next = mapped(rows.next());
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }

    private @Nullable Row mapped(Row row) {
      String record = row.getAs(AccessLogSchema.RECORD);
      return switch (record) {
        case AccessLogSchema.HIT -> hit(row);
        case AccessLogSchema.REJECTED -> rejected(row);
        case AccessLogSchema.SPLIT -> counts(row);
        default -> throw new IllegalStateException("unknown record " + record);
      };
    }

    private Row rejected(Row row) {
      return maker
          .set(ScanSchema.RECORD, ScanSchema.REJECTED)
          .set("file", row.getAs("file"))
          .set("offset", row.getAs("offset"))
          .set("length", row.getAs("length"))
          .set("reason", row.getAs("reason"))
          .set("detail", row.getAs("detail"))
          .make();
    }

    private Row counts(Row row) {
      long sampled = row.<Long>getAs("sampled");
      linesSeen.add(row.<Long>getAs("lines"));
      Row counts =
          maker
              .set(ScanSchema.RECORD, ScanSchema.COUNTS)
              .set("file", row.getAs("file"))
              .set("lines", row.getAs("lines"))
              .set("tracked", tracked)
              .set("set_aside", setAside)
              // Also those whose line holds a tracker's text elsewhere than in the target: Spark
              // has dropped them on the way.
              .set("untracked", row.<Long>getAs("hits") - tracked - setAside + sampled)
              .set("not_examined", row.getAs("not_examined"))
              .set("ignored", row.getAs("ignored"))
              .set("rejected", row.getAs("rejected"))
              .set("waiting", row.getAs("waiting"))
              .set("problem", row.getAs("problem"))
              .make();
      tracked = 0;
      setAside = 0;
      return counts;
    }

    private @Nullable Row hit(Row row) {
      String logged = row.getAs("host");
      String host = logged == null ? names.defaultHost() : logged;
      Optional<TrackedObject> object = trackerSet.match(host, row.getAs("target"));
      if (object.isEmpty()) {
        return null;
      }
      if (object.get().setAside()) {
        setAside++;
        return null;
      }
      tracked++;
      return tracked(row, host == null ? "" : host, object.get());
    }

    private Row tracked(Row row, String host, TrackedObject object) {
      Instant time = row.getAs("time");
      setClient(row.getAs("client_ip"), LocalDate.ofInstant(time, ZoneOffset.UTC));
      return maker
          .set(ScanSchema.RECORD, ScanSchema.TRACKED)
          .set("file", row.getAs("file"))
          .set("event_time", time)
          .set("event_date", LocalDate.ofInstant(time, zone))
          .set("host", host)
          .set("kind", object.kind().id())
          .set("campaign", object.campaign())
          .set("message", message(object))
          .set("image", object.image())
          .set("link", pseudonyms.of(Of.LINK, object.link()))
          .set("method", row.getAs("method"))
          .set("status", row.getAs("status"))
          .set("bytes", row.getAs("bytes"))
          .set("referer", RefererClass.of(row.getAs("referer")).id())
          .set("user_agent", row.getAs("user_agent"))
          .set("line_hash", lineHash(host, time, row.getAs("raw")))
          .make();
    }

    private @Nullable String message(TrackedObject object) {
      return keys.of(object.message(), object.campaign(), object.recipient());
    }

    private void setClient(@Nullable String address, LocalDate day) {
      boolean known = address != null && Networks.isAddress(address);
      maker.set("address_known", known);
      if (address != null && known) {
        List<NetworkMatch> matches = networks.value().matching(address, day);
        maker
            .set("network", pseudonyms.of(Of.NETWORK, Networks.networkOf(address)))
            .set(
                "network_sets",
                matches.stream().map(NetworkMatch::format).collect(Collectors.joining(",")));
      }
    }

    /** Host and time are not always in the line; where they differ, so do the requests. */
    private String lineHash(String host, Instant time, byte[] raw) {
      byte[] context = (host + ' ' + time).getBytes(StandardCharsets.UTF_8);
      return pseudonyms.of(Of.LINE, context, raw);
    }
  }
}
