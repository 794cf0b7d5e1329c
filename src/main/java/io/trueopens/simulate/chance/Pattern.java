package io.trueopens.simulate.chance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text with parts in braces: {@code {name}} stands for what has that name, {@code {hex:13}} for
 * thirteen signs that are drawn. Signs are {@code alnum}, {@code base64url}, {@code digits}, {@code
 * hex}; {@code {uuid}} needs no length.
 */
public final class Pattern {
  private static final int LONGEST = 1000;

  private final List<Part> parts;

  /**
   * A part.
   *
   * @param text as it stands, or the name
   * @param drawn the kind of signs, if it is drawn
   * @param length how many of them; 0 when the text stands for itself, -1 for a name
   */
  private record Part(String text, @Nullable Drawn drawn, int length) {
    static final int LITERAL = 0;
    static final int NAME = -1;

    boolean isName() {
      return length == NAME;
    }
  }

  private Pattern(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when a brace is alone or a part is not known
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Pattern of(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw wrong(text, text.substring(open));
      }
      parts.add(new Part(text.substring(from, open), null, Part.LITERAL));
      parts.add(part(text, text.substring(open + 1, close)));
      from = close + 1;
    }
    parts.add(new Part(text.substring(from), null, Part.LITERAL));
    return new Pattern(parts);
  }

  /** The names that are asked for. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    parts.stream().filter(Part::isName).forEach(part -> names.add(part.text()));
    return names;
  }

  /** The text, with its parts filled in. */
  public String fill(Dice dice, UnaryOperator<String> named) {
    StringBuilder text = new StringBuilder(128);
    for (Part part : parts) {
      if (part.drawn() != null) {
        part.drawn().draw(part.length(), dice, text);
      } else {
        text.append(part.isName() ? named.apply(part.text()) : part.text());
      }
    }
    return text.toString();
  }

  private static Part part(String text, String inside) {
    int colon = inside.indexOf(':');
    if (inside.equals("uuid")) {
      return new Part(inside, Drawn.UUID, 1);
    } else if (colon < 0) {
      return new Part(inside, null, Part.NAME);
    }
    try {
      Drawn drawn = Drawn.valueOf(inside.substring(0, colon).toUpperCase(Locale.ROOT));
      int length = Integer.parseInt(inside.substring(colon + 1));
      if (length >= 1 && length <= LONGEST) {
        return new Part(inside, drawn, length);
      }
    } catch (IllegalArgumentException e) {
      throw wrong(text, inside);
    }
    throw wrong(text, inside);
  }

  private static IllegalArgumentException wrong(String text, String part) {
    return new IllegalArgumentException(
        "\""
            + text
            + "\" cannot be read at \""
            + part
            + "\"; expected parts such as {name}, {uuid}, {hex:13}, {alnum:22}");
  }
}
