package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What holds for a whole line of text.
 *
 * @param escape how bytes are written that would end a field
 * @param bareDash whether a field in quotes is a dash without them when there is no value
 * @param beginnings what every line begins with one of; none when anything may stand there
 */
record TextRules(Escape escape, boolean bareDash, List<byte[]> beginnings) {
  /** Apache and nginx. */
  static final TextRules DIRECTIVE = new TextRules(Escape.BACKSLASH, false, List.of());

  static TextRules of(Escape escape, boolean bareDash, List<String> beginnings) {
    return new TextRules(
        escape,
        bareDash,
        beginnings.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
  }

  boolean begins(byte[] line, int from, int to) {
    if (beginnings.isEmpty()) {
      return true;
    }
    for (byte[] beginning : beginnings) {
      if (Bytes.startsWith(line, from, to, beginning)) {
        return true;
      }
    }
    return false;
  }

  boolean mayBeginWith(byte b) {
    return beginnings.isEmpty()
        || beginnings.stream().anyMatch(one -> one.length == 0 || one[0] == b);
  }

  /** The beginnings as texts, which can be compared. */
  List<String> texts() {
    return beginnings.stream().map(text -> new String(text, StandardCharsets.UTF_8)).toList();
  }
}
