package io.trueopens.format;

import java.util.List;

/** Lines of text, written in one of several ways; of those that fit, the first is meant. */
final class TextLayout implements Layout {
  private final List<TextLine> lines;
  private final TextRoot root;

  TextLayout(List<TextLine> lines) {
    this.lines = lines;
    this.root = new TextRoot(lines);
  }

  /**
   * Compiles the text of an Apache {@code LogFormat} or an nginx {@code log_format}.
   *
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  static TextLayout ofDirective(String directive) {
    return new TextLayout(List.of(TextLine.of(Directive.read(directive), TextRules.DIRECTIVE)));
  }

  /** The ways to write a line, in order. */
  List<TextLine> lines() {
    return lines;
  }

  @Override
  public boolean has(Field field) {
    return lines.stream().anyMatch(line -> line.has(field));
  }

  /** As in the interface; {@link TextWalk#number} then tells which line it is about. */
  @Override
  public int match(byte[] line, int from, int to, Spans spans) {
    return spans.walk().match(root, line, from, to);
  }
}
