package io.trueopens.format;

import io.trueopens.hit.Hit;
import io.trueopens.hit.Ignored;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One log format, ready to read lines. */
final class LogFormat {
  private static final int MOST_DIGITS = 18;
  private static final int LARGEST_STATUS = 999;

  private final String id;
  private final LayoutSpec spec;
  private final Reading reading;
  private final boolean timeless;
  private final boolean zoneless;
  private final ZoneId zone;

  /**
   * @throws IllegalArgumentException when lines of the layout have no time
   */
  LogFormat(String id, LayoutSpec spec, Reading reading) {
    this.id = id;
    this.spec = spec;
    this.reading = reading;
    // The rows of some formats have no time, and whoever sends them on writes it before them.
    this.timeless = spec.layout() instanceof PairsLayout;
    if (!timeless && spec.ignored() == null && !LogTime.isIn(spec.layout())) {
      throw new IllegalArgumentException(
          "the format logs no time, or only a part of it; add %t (Apache) or $time_iso8601 (nginx)");
    }
    ZoneId known = spec.zone() == null ? reading.zone() : spec.zone();
    this.zoneless = known == null && !timeless && !LogTime.carriesZone(spec.layout());
    this.zone = known == null ? ZoneOffset.UTC : known;
  }

  /**
   * The format itself, once it is sure that its times can be read.
   *
   * @throws IllegalArgumentException when they need a zone that nobody told
   */
  LogFormat withZone() {
    if (zoneless) {
      throw new IllegalArgumentException(
          "the format logs times without a zone; name the zone, such as Europe/Amsterdam or UTC");
    }
    return this;
  }

  String id() {
    return id;
  }

  /** Whether its lines are requests; those of others are passed over. */
  boolean readsRequests() {
    return spec.ignored() == null;
  }

  boolean mayBeginWith(byte first) {
    return spec.layout().mayBeginWith(first);
  }

  /** As {@link Layout#match}. */
  int match(byte[] line, int from, int to, Spans spans) {
    return spec.layout().match(line, from, to, spans);
  }

  /**
   * The request in a line that {@link #match} has just matched.
   *
   * @param envelope when the line was sent on, for formats that do not say it themselves
   */
  LogLine read(byte[] line, Spans spans, @Nullable Instant envelope) {
    if (spec.ignored() != null) {
      return new Ignored(spec.ignored());
    }
    if (zoneless) {
      return new Rejected(
          Rejected.Reason.NO_ZONE,
          "format " + id + " logs times without a zone; name the zone of the log");
    }
    Optional<Instant> time =
        timeless ? Optional.ofNullable(envelope) : LogTime.read(line, spans, zone);
    if (time.isEmpty()) {
      return new Rejected(Rejected.Reason.BAD_TIME, "format " + id + ": there is no such time");
    }
    return hit(time.get(), line, spans);
  }

  private Hit hit(Instant time, byte[] line, Spans spans) {
    RequestLine request = RequestField.of(line, spans);
    String host = HostField.of(line, spans);
    return new Hit(
        time,
        host == null ? request.host() : host,
        ClientField.of(line, spans, reading.proxies()),
        request.method(),
        request.target(),
        status(line, spans),
        bytes(line, spans),
        Text.of(line, spans, Field.USER_AGENT),
        Text.of(line, spans, Field.REFERER));
  }

  private static @Nullable Integer status(byte[] line, Spans spans) {
    Long status = number(line, spans, Field.STATUS);
    return status == null || status > LARGEST_STATUS ? null : status.intValue();
  }

  private static @Nullable Long bytes(byte[] line, Spans spans) {
    return number(line, spans, Field.BYTES);
  }

  /** The number in a field, or null where there is none or one that is too long to be true. */
  private static @Nullable Long number(byte[] line, Spans spans, Field field) {
    if (!spans.has(field)) {
      return null;
    }
    int from = spans.from(field);
    int to = spans.to(field);
    // HAProxy writes -1 for none; a size of more than 18 digits is no size of anything.
    boolean isNumber = from < to && to - from <= MOST_DIGITS && Bytes.areDigits(line, from, to);
    if (!isNumber) {
      return null;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + line[i] - '0';
    }
    return number;
  }
}
