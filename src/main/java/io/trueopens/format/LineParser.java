package io.trueopens.format;

import io.trueopens.hit.Ignored;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line in whichever of its formats fits. The answer depends on the line alone. Not
 * thread-safe: it keeps its working memory between lines.
 */
public final class LineParser {
  private final List<LogFormat> formats;
  private final Spans spans = new Spans();
  private @Nullable String format;

  LineParser(List<LogFormat> formats) {
    this.formats = formats;
  }

  /** Reads the line that stands in {@code line} from {@code from} to {@code to}, exclusive. */
  public LogLine parse(byte[] line, int from, int to) {
    format = null;
    if (isBlank(line, from, to)) {
      return new Ignored(Ignored.Reason.BLANK);
    }
    String closest = "";
    int furthest = -1;
    for (LogFormat candidate : formats) {
      int stopped = candidate.match(line, from, to, spans);
      if (stopped == Layout.MATCHED) {
        format = candidate.id();
        return candidate.read(line, spans);
      }
      if (stopped > furthest) {
        furthest = stopped;
        closest = candidate.id();
      }
    }
    if (line[from] == '#') {
      return new Ignored(
          isDirective(line, from, to) ? Ignored.Reason.DIRECTIVE : Ignored.Reason.COMMENT);
    }
    return new Rejected(
        Rejected.Reason.NO_FORMAT,
        "closest is " + closest + ", which stops at byte " + (furthest - from));
  }

  /** The id of the format that fits the line read last; null when none does. */
  public @Nullable String format() {
    return format;
  }

  /** {@code #Fields:} and the like, as W3C logs have them. */
  private static boolean isDirective(byte[] line, int from, int to) {
    int i = from + 1;
    while (i < to && (isLetter(line[i]) || line[i] == '-')) {
      i++;
    }
    return i > from + 1 && i < to && line[i] == ':';
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
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
