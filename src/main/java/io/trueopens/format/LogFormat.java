package io.trueopens.format;

import io.trueopens.hit.Hit;
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
  private final Layout layout;
  private final Reading reading;
  private final ZoneId zone;

  /**
   * @throws IllegalArgumentException when lines cannot be read by the directive, with the reason
   */
  LogFormat(String id, String directive, Reading reading) {
    this.id = id;
    this.layout = Layout.compile(directive);
    this.reading = reading;
    if (!LogTime.isIn(layout)) {
      throw new IllegalArgumentException(
          "the format logs no time, or only a part of it; add %t (Apache) or $time_iso8601 (nginx)");
    }
    if (reading.zone() == null && !LogTime.carriesZone(layout)) {
      throw new IllegalArgumentException(
          "the format logs times without a zone; name the zone, such as Europe/Amsterdam or UTC");
    }
    this.zone = reading.zone() == null ? ZoneOffset.UTC : reading.zone();
  }

  String id() {
    return id;
  }

  /** As {@link Layout#match}. */
  int match(byte[] line, int from, int to, Spans spans) {
    return layout.match(line, from, to, spans);
  }

  /** The request in a line that {@link #match} has just matched. */
  LogLine read(byte[] line, Spans spans) {
    Optional<Instant> time = LogTime.read(line, spans, zone);
    if (time.isEmpty()) {
      return new Rejected(Rejected.Reason.BAD_TIME, "format " + id + ": there is no such time");
    }
    RequestLine request = request(line, spans);
    return new Hit(
        time.get(),
        HostField.of(line, spans),
        client(line, spans),
        request.method(),
        request.target(),
        status(line, spans),
        bytes(line, spans),
        Text.of(line, spans, Field.USER_AGENT),
        Text.of(line, spans, Field.REFERER));
  }

  private @Nullable String client(byte[] line, Spans spans) {
    String client = Text.of(line, spans, Field.CLIENT);
    return reading
        .proxies()
        .client(
            client == null ? Text.of(line, spans, Field.PEER) : client,
            Text.of(line, spans, Field.FORWARDED));
  }

  private static RequestLine request(byte[] line, Spans spans) {
    if (spans.has(Field.REQUEST)) {
      RequestLine whole = RequestLine.of(Text.of(line, spans, Field.REQUEST));
      if (whole.target() != null || !spans.has(Field.METHOD)) {
        return whole;
      }
    }
    return RequestLine.of(Text.of(line, spans, Field.METHOD), target(line, spans));
  }

  private static @Nullable String target(byte[] line, Spans spans) {
    String target = Text.of(line, spans, Field.TARGET);
    String path = Text.of(line, spans, Field.PATH);
    if (target != null || path == null) {
      return target;
    }
    String query = Text.of(line, spans, Field.QUERY);
    String arguments = Text.of(line, spans, Field.ARGUMENTS);
    return path + (query == null ? "" : query) + (arguments == null ? "" : "?" + arguments);
  }

  private static @Nullable Integer status(byte[] line, Spans spans) {
    String text = Text.of(line, spans, Field.STATUS);
    return text == null ? null : Integer.valueOf(text);
  }

  private static @Nullable Long bytes(byte[] line, Spans spans) {
    String text = Text.of(line, spans, Field.BYTES);
    // More than 18 digits is no size of anything; the line is still a request.
    return text == null || text.length() > 18 ? null : Long.valueOf(text);
  }
}
