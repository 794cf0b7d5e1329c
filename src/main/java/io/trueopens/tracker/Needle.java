package io.trueopens.tracker;

import java.util.Arrays;
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
  private static final String UNESCAPED = "/._-~:";

  /** The needle of targets that begin with a text, or hold several; empty when they are short. */
  static Optional<Needle> of(String prefix, Stream<String> literals) {
    int length = 0;
    while (length < prefix.length() && isNeverEscaped(prefix.charAt(length))) {
      length++;
    }
    if (length > 1) {
      return Optional.of(new Needle(prefix.substring(0, length), true));
    }
    return literals
        .flatMap(Needle::runs)
        .filter(run -> run.length() >= SHORTEST_INSIDE)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(run -> new Needle(run, false));
  }

  private static Stream<String> runs(String text) {
    StringBuilder safe = new StringBuilder();
    text.chars().forEach(c -> safe.append(isNeverEscaped((char) c) ? (char) c : ' '));
    return Arrays.stream(safe.toString().split(" ", -1));
  }

  private static boolean isNeverEscaped(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || UNESCAPED.indexOf(c) >= 0;
  }
}
