package io.trueopens.format;

import io.trueopens.knowledge.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a layout in which the names of our fields stand in angle brackets. */
final class NamedFields {
  private NamedFields() {}

  /**
   * The fields and the text between them.
   *
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  static List<Pieces.Piece> read(String text) {
    Pieces pieces = new Pieces();
    int at = 0;
    while (at < text.length()) {
      int close = text.charAt(at) == '<' ? text.indexOf('>', at) : -1;
      if (close < 0) {
        pieces.addLiteral(text.charAt(at++));
      } else {
        String name = text.substring(at + 1, close);
        pieces.addField(field(name), "<" + name + ">");
        at = close + 1;
      }
    }
    return pieces.finished();
  }

  /**
   * The field of a name.
   *
   * @throws IllegalArgumentException when there is none, with the nearest
   */
  static Field field(String name) {
    List<Field> fields = Arrays.asList(Field.values());
    Optional<Field> named = fields.stream().filter(field -> field.id().equals(name)).findFirst();
    List<String> known = fields.stream().map(Field::id).toList();
    return named.orElseThrow(
        () ->
            new IllegalArgumentException(
                "there is no field \""
                    + name
                    + "\""
                    + Nearest.suggestion(name, known)
                    + " (known: "
                    + String.join(", ", known)
                    + ")"));
  }
}
