package io.trueopens.format;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.util.List;
import java.util.Map;

/** A layout that a user gives in place of the name of a format. */
final class OwnLayout {
  private static final String HEADER = "#Fields:";

  private OwnLayout() {}

  /** Whether a text is a layout itself, no name: names have neither of these characters. */
  static boolean isOne(String text) {
    return text.chars().anyMatch(c -> "%$<{".indexOf(c) >= 0) || text.startsWith(HEADER);
  }

  /**
   * The layout, as a format's file would have it.
   *
   * @param text a directive of Apache or nginx; a text with the names of fields in angle brackets;
   *     a {@code #Fields:} line; an object with our fields on the left and the keys of JSON lines
   *     on the right, or with the keys of a format file's layout
   * @throws IllegalArgumentException when it looks like an object and is none
   */
  static Object read(String text) {
    if (text.startsWith(HEADER)) {
      String columns = text.substring(HEADER.length()).strip();
      return Map.of("w3c", List.of(), "defaults", columns, "zone", "UTC", "escape", "plus");
    }
    boolean directive = text.indexOf('%') >= 0 || text.indexOf('$') >= 0;
    if (text.strip().startsWith("{") && !directive) {
      return object(json(text));
    }
    return directive ? new OwnDirective(text) : Map.of("text", text);
  }

  private static Map<?, ?> json(String text) {
    try {
      return StrictJson.read("the format", text, Map.class);
    } catch (InvalidFileException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Object object(Map<?, ?> object) {
    boolean isLayout = object.keySet().stream().anyMatch(key -> LayoutSpec.KINDS.containsKey(key));
    return isLayout ? object : Map.of("json", object);
  }
}
