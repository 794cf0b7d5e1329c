package io.trueopens.format;

import io.trueopens.hit.Ignored;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.util.List;

/**
 * Reads a line in whichever of its formats fits. The answer depends on the line alone. Not
 * thread-safe: it keeps its working memory between lines.
 */
public final class LineParser {
  private final List<LogFormat> formats;
  private final Spans spans = new Spans();

  LineParser(List<LogFormat> formats) {
    this.formats = formats;
  }

  /** Reads the line that stands in {@code line} from {@code from} to {@code to}, exclusive. */
  public LogLine parse(byte[] line, int from, int to) {
    if (isBlank(line, from, to)) {
      return new Ignored(Ignored.Reason.BLANK);
    }
    String closest = "";
    int furthest = -1;
    for (LogFormat format : formats) {
      int stopped = format.match(line, from, to, spans);
      if (stopped == Layout.MATCHED) {
        return format.read(line, spans);
      }
      if (stopped > furthest) {
        furthest = stopped;
        closest = format.id();
      }
    }
    return new Rejected(
        Rejected.Reason.NO_FORMAT,
        "closest is " + closest + ", which stops at byte " + (furthest - from));
  }

  /** The id of the format that reads the line, for messages and tests. */
  java.util.Optional<String> formatOf(byte[] line, int from, int to) {
    return formats.stream()
        .filter(format -> format.match(line, from, to, spans) == Layout.MATCHED)
        .map(LogFormat::id)
        .findFirst();
  }

  private static boolean isBlank(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] != ' ' && line[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
