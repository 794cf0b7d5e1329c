package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One way to write a line: its fields with the literal text before each, and that at the end. */
final class TextLine {
  /** So that following a line, a step deeper with each field, never exhausts the stack. */
  private static final int MOST_FIELDS = 500;

  private final FieldEnd[] fields;
  private final byte[] end;
  private final TextRules rules;

  private TextLine(List<FieldEnd> fields, byte[] end, TextRules rules) {
    this.fields = fields.toArray(new FieldEnd[0]);
    this.end = end;
    this.rules = rules;
  }

  /**
   * @throws IllegalArgumentException when there are more fields than any server writes
   */
  static TextLine of(List<Pieces.Piece> pieces, TextRules rules) {
    if (pieces.size() > MOST_FIELDS + 1) {
      throw new IllegalArgumentException(
          "has " + (pieces.size() - 1) + " fields; a format has " + MOST_FIELDS + " at most");
    }
    List<FieldEnd> fields = new ArrayList<>();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      fields.add(FieldEnd.of(pieces, i, rules));
    }
    String last = pieces.get(pieces.size() - 1).before();
    return new TextLine(fields, last.getBytes(StandardCharsets.UTF_8), rules);
  }

  boolean has(Field field) {
    return Arrays.stream(fields).anyMatch(one -> one.field().stored() == field);
  }

  /** What tells a field from those at the same place in other lines; the first with the rules. */
  List<Object> identity(int index) {
    List<Object> identity = fields[index].identity();
    return index == 0 ? List.of(identity, rules.texts()) : identity;
  }

  int size() {
    return fields.length;
  }

  FieldEnd field(int index) {
    return fields[index];
  }

  byte[] end() {
    return end;
  }

  TextRules rules() {
    return rules;
  }
}
