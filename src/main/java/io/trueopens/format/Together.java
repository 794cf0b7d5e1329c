package io.trueopens.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Formats that follow one another and are tried together: those of text, which often begin alike.
 * Another stands alone.
 */
final class Together {
  private final LogFormat first;
  private final Layout layout;

  /** For each text of the layout the format that it is of. */
  private final List<LogFormat> texts = new ArrayList<>();

  Together(List<LogFormat> formats) {
    this.first = formats.get(0);
    List<TextLine> lines = new ArrayList<>();
    for (LogFormat format : formats) {
      if (format.layout() instanceof TextLayout text) {
        lines.addAll(text.lines());
        texts.addAll(Collections.nCopies(text.lines().size(), format));
      }
    }
    this.layout = formats.size() == 1 ? first.layout() : new TextLayout(lines);
  }

  /** Whether two formats that follow one another may be tried together. */
  static boolean mayBe(LogFormat one, LogFormat next) {
    return one.layout() instanceof TextLayout
        && next.layout() instanceof TextLayout
        && one.readsRequests() == next.readsRequests();
  }

  /** Whether their lines are requests; those of others are passed over. */
  boolean readRequests() {
    return first.readsRequests();
  }

  /** As {@link Layout#match}; {@link #format} then tells which of them it is about. */
  int match(byte[] line, int from, int to, Spans spans) {
    return layout.match(line, from, to, spans);
  }

  /** The format that the last line fits, or the first that it fits furthest. */
  LogFormat format(Spans spans) {
    return texts.isEmpty() ? first : texts.get(spans.walk().number());
  }
}
