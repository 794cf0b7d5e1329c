package io.trueopens.format;

import io.trueopens.hit.Hit;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One log format, ready to read lines. */
final class LogFormat {
  private final String id;
  private final Layout layout;

  LogFormat(String id, String directive) {
    this.id = id;
    this.layout = Layout.compile(directive);
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
    int timeFrom = spans.from(Field.CLF_TIME);
    Optional<Instant> time = ClfTime.read(line, timeFrom);
    if (time.isEmpty()) {
      return new Rejected(Rejected.Reason.BAD_TIME, "format " + id + ": there is no such time");
    }
    RequestLine request = RequestLine.of(Text.of(line, spans, Field.REQUEST));
    return new Hit(
        time.get(),
        Text.of(line, spans, Field.HOST),
        Text.of(line, spans, Field.CLIENT),
        request.method(),
        request.target(),
        status(line, spans),
        bytes(line, spans),
        Text.of(line, spans, Field.USER_AGENT),
        Text.of(line, spans, Field.REFERER));
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
