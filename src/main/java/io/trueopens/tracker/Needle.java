package io.trueopens.tracker;

import io.trueopens.hit.UnescapedText;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text that every target of a template holds, so that lines without it need no parsing. It is
 * made of characters alone that no server escapes in its log.
 *
 * @param begins whether the targets begin with it
 */
public record Needle(String text, boolean begins) {
  private static final int SHORTEST_INSIDE = 3;

  /** The needle of targets that begin with a text, or hold several; empty when they are short. */
  static Optional<Needle> of(String prefix, Stream<String> literals) {
    String begin = UnescapedText.parts(prefix).findFirst().orElse("");
    if (begin.length() > 1) {
      return Optional.of(new Needle(begin, true));
    }
    return literals
        .flatMap(UnescapedText::parts)
        .filter(part -> part.length() >= SHORTEST_INSIDE)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(part -> new Needle(part, false));
  }
}
