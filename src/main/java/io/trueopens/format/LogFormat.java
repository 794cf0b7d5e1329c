package io.trueopens.format;

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

  Layout layout() {
    return spec.layout();
  }

  /**
   * Reads the request in a line that its layout has just matched.
   *
   * @param envelope when the line was sent on, for formats that do not say it themselves
   * @return why it is none; null when it is one, which the fields then tell
   */
  @Nullable LogLine read(byte[] line, HitFields fields, @Nullable Instant envelope) {
    if (spec.ignored() != null) {
      return new Ignored(spec.ignored());
    }
    if (zoneless) {
      return new Rejected(
          Rejected.Reason.NO_ZONE,
          "format " + id + " logs times without a zone; name the zone of the log");
    }
    if (!readTime(line, fields, envelope)) {
      return new Rejected(Rejected.Reason.BAD_TIME, "format " + id + ": there is no such time");
    }
    fields.start(line, reading.proxies());
    return null;
  }

  private boolean readTime(byte[] line, HitFields fields, @Nullable Instant envelope) {
    if (LogTime.isPlainClf(fields.spans())) {
      long second = fields.spans().clock().second(line, fields.spans().from(Field.CLF_TIME));
      fields.setTime(second, 0);
      return second != ClfTime.NONE;
    }
    Optional<Instant> time =
        timeless ? Optional.ofNullable(envelope) : LogTime.read(line, fields.spans(), zone);
    time.ifPresent(instant -> fields.setTime(instant.getEpochSecond(), instant.getNano()));
    return time.isPresent();
  }
}
