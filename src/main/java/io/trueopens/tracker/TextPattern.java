package io.trueopens.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Literal text and named parts in turn. A part ends where the literal behind it stands first, so
 * nothing is ever tried twice, and matching takes linear time.
 */
final class TextPattern {
  /** A part that is matched but not kept. */
  private static final String IGNORED = "*";

  /** A named part with the literal text in front of it. */
  private record Part(String before, String name, Shape shape) {}

  private final List<Part> parts;
  private final String end;

  private TextPattern(List<Part> parts, String end) {
    this.parts = parts;
    this.end = end;
  }

  /**
   * Reads a pattern.
   *
   * @param names the names that its parts may have, besides {@code *}
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static TextPattern of(String text, Set<String> names) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      require(close > 0, "has { without }");
      require(parts.isEmpty() || open > at, "has two parts with nothing between them");
      parts.add(part(literal(text.substring(at, open)), text.substring(open + 1, close), names));
      at = close + 1;
    }
    return new TextPattern(parts, literal(text.substring(at)));
  }

  private static Part part(String before, String inside, Set<String> names) {
    int colon = inside.indexOf(':');
    String name = colon < 0 ? inside : inside.substring(0, colon);
    require(
        names.contains(name) || name.equals(IGNORED),
        "has {"
            + name
            + "}; known parts are "
            + String.join(", ", names.stream().sorted().toList())
            + ", and * for what does not matter");
    return new Part(before, name, colon < 0 ? Shape.ANY : Shape.of(inside.substring(colon + 1)));
  }

  private static String literal(String text) {
    require(!text.contains("}"), "has } without {");
    require(!text.contains("**"), "has ** elsewhere than as its first or its last folder");
    return text;
  }

  private static void require(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException(complaint);
    }
  }

  /** The names of the parts that are kept. */
  Stream<String> names() {
    return parts.stream().map(Part::name).filter(name -> !name.equals(IGNORED));
  }

  /** The literal texts, in order. */
  Stream<String> literals() {
    return Stream.concat(parts.stream().map(Part::before), Stream.of(end));
  }

  /** The text that every matching text begins with. */
  String prefix() {
    return parts.isEmpty() ? end : parts.get(0).before();
  }

  /** A text that matches. */
  String sample() {
    StringBuilder sample = new StringBuilder();
    parts.forEach(part -> sample.append(part.before()).append(part.shape().sample()));
    return sample.append(end).toString();
  }

  /** Whether a folder or file of a path, or several, match; a part never holds a slash. */
  boolean matchesPath(String text, Map<String, String> values) {
    return matches(text, values, true);
  }

  /** Whether the value of a parameter matches. */
  boolean matchesValue(String text, Map<String, String> values) {
    return matches(text, values, false);
  }

  private boolean matches(String text, Map<String, String> values, boolean isPath) {
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!text.startsWith(part.before(), at)) {
        return false;
      }
      int start = at + part.before().length();
      int stop = stop(text, start, i);
      if (stop <= start || !fits(part, text.substring(start, stop), isPath)) {
        return false;
      }
      if (!part.name().equals(IGNORED)) {
        values.put(part.name(), text.substring(start, stop));
      }
      at = stop;
    }
    return text.length() - at == end.length() && text.endsWith(end);
  }

  /** Where a part ends: the last one before the end, any other before the next literal. */
  private int stop(String text, int start, int index) {
    if (index + 1 == parts.size()) {
      return text.endsWith(end) ? text.length() - end.length() : -1;
    }
    return text.indexOf(parts.get(index + 1).before(), start);
  }

  private static boolean fits(Part part, String raw, boolean isPath) {
    return !(isPath && raw.indexOf('/') >= 0)
        && (part.shape().equals(Shape.ANY) || part.shape().fits(Percent.decode(raw)));
  }
}
