package io.trueopens.format;

import java.util.List;
import java.util.Objects;

/** How the end of a field is looked for in a line of text. */
enum Way {
  WIDTH,
  /** The first quote without a backslash. */
  QUOTE,
  /** The first quote, and behind it what a status may be. */
  QUOTE_AND_STATUS,
  /** The last quote. */
  LAST_QUOTE,
  REST,
  LINE_END,
  PATH,
  WORD,
  PADDED_WORD,
  /** Up to a blank or the line's end. */
  LAST_WORD,
  LIST,
  TEXT;

  /** How the end of the field of a piece is looked for. */
  static Way of(List<Pieces.Piece> pieces, int index, TextRules rules) {
    Pieces.Piece piece = pieces.get(index);
    Pieces.Piece next = pieces.get(index + 1);
    boolean quoted = piece.before().endsWith("\"") && next.before().startsWith("\"");
    return quoted ? quoted(pieces, index, rules) : plain(field(piece), next);
  }

  /** The field of a piece that is not the last. */
  static Field field(Pieces.Piece piece) {
    return Objects.requireNonNull(piece.field());
  }

  private static Way quoted(List<Pieces.Piece> pieces, int index, TextRules rules) {
    if (rules.escape() != Escape.NONE) {
      return QUOTE;
    }
    if (pieces.get(index + 1).field() == Field.STATUS) {
      return QUOTE_AND_STATUS;
    }
    boolean last =
        pieces.stream().skip(index + 2L).noneMatch(piece -> piece.before().contains("\""));
    return last ? LAST_QUOTE : TEXT;
  }

  private static Way plain(Field field, Pieces.Piece next) {
    if (field.width() > 0) {
      return WIDTH;
    }
    if (field == Field.REST) {
      return REST;
    }
    if (next.before().isEmpty() && next.field() == Field.REST) {
      return LAST_WORD;
    }
    if (next.before().isEmpty()) {
      return field.isHost() ? PATH : LINE_END;
    }
    if (field.isWord() || field == Field.PADDED) {
      return field == Field.PADDED ? PADDED_WORD : WORD;
    }
    boolean isList = field == Field.LIST || field.stored() == Field.FORWARDED;
    return isList ? LIST : TEXT;
  }
}
