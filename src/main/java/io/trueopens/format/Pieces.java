package io.trueopens.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a directive with the literal text between them. */
final class Pieces {
  /** A field with the literal text before it; the last piece of a directive has no field. */
  record Piece(String before, @Nullable Field field) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final Set<Field> seen = EnumSet.noneOf(Field.class);
  private final StringBuilder literal = new StringBuilder();

  void addLiteral(char c) {
    literal.append(c);
  }

  void addLiteral(String text) {
    literal.append(text);
  }

  /**
   * Adds a field. Of two that say the same, the first is read.
   *
   * @param name as the directive has it, for messages
   */
  void addField(Field field, String name) {
    boolean repeated = field.width() == 0 && !field.isSkipped() && !seen.add(field);
    Field read = repeated ? Field.TEXT : field;
    Field touching = literal.isEmpty() ? last() : null;
    if (touching == null || touching.width() > 0 || mayTouch(touching, read)) {
      pieces.add(new Piece(literal.toString(), read));
      literal.setLength(0);
    } else {
      Piece merged = pieces.remove(pieces.size() - 1);
      pieces.add(new Piece(merged.before(), merged(touching, read, name)));
    }
  }

  List<Piece> finished() {
    pieces.add(new Piece(literal.toString(), null));
    return List.copyOf(pieces);
  }

  private @Nullable Field last() {
    return pieces.isEmpty() ? null : pieces.get(pieces.size() - 1).field();
  }

  /** A host ends where a path begins, and a word where the rest of the line does. */
  private static boolean mayTouch(Field first, Field second) {
    boolean path = second == Field.TARGET || second == Field.PATH;
    return (first.isHost() && path) || (first.isWord() && second == Field.REST);
  }

  /** Fields with nothing between them are one: path and query, or two that nobody asks for. */
  private static Field merged(Field first, Field second, String name) {
    boolean isTarget = first == Field.PATH || first == Field.TARGET;
    boolean isQuery = second == Field.QUERY || second == Field.ARGUMENTS;
    if (isTarget && (isQuery || name.equals("$is_args"))) {
      return Field.TARGET;
    }
    if (first.isSkipped() && second.isSkipped()) {
      return first == Field.LIST ? first : second;
    }
    throw new IllegalArgumentException(
        "nothing stands between "
            + name
            + " and the field before it, so that no line can tell"
            + " where one ends; put a blank between them");
  }
}
