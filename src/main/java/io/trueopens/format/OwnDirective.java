package io.trueopens.format;

import java.util.List;
import java.util.stream.Stream;

/**
 * A directive that a user gives. Whose it is nobody said: a line that cannot be read with quotes
 * escaped, as Apache and nginx do, is read as one of the servers that escape nothing.
 */
record OwnDirective(String text) {
  /**
   * Compiles it.
   *
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  Layout layout() {
    return new TextLayout(
        Stream.of(Escape.BACKSLASH, Escape.NONE)
            .map(escape -> new TextRules(escape, false, List.of()))
            .map(rules -> TextLine.of(Directive.read(text), rules))
            .toList());
  }
}
