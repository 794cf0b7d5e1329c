package io.trueopens.format;

import io.trueopens.bytes.ByteSearch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a field into text. */
final class Text {
  private Text() {}

  /** The field's text without its escapes, or null where it was not logged, empty, or a dash. */
  static @Nullable String of(byte[] line, Spans spans, Field field) {
    Slice text = new Slice();
    read(line, spans, field, text);
    return text.text();
  }

  /** As {@link #of}, in bytes. */
  static void read(byte[] line, Spans spans, Field field, Slice text) {
    text.clear();
    if (!spans.has(field)) {
      return;
    }
    int from = spans.from(field);
    int to = spans.to(field);
    if (from == to || Shapes.isDash(line, from, to)) {
      return;
    }
    Escape escape = spans.escape(field);
    if (escape == Escape.NONE) {
      if (spans.isAscii()) {
        text.set(line, from, to);
      } else {
        keep(line, from, to, text);
      }
      return;
    }
    byte[] plain = text.room(to - from);
    keep(plain, 0, Escapes.undo(escape, line, new int[] {from, to}, plain), text);
  }

  /** UTF-8, or Latin-1 where the bytes are no UTF-8, so that none is lost. */
  private static void keep(byte[] bytes, int from, int to, Slice text) {
    if (ByteSearch.isAscii(bytes, from, to) || isUtf8(bytes, from, to)) {
      text.set(bytes, from, to);
    } else {
      text.set(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }
  }

  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      // No UTF-8: Latin-1 gives each byte a character of its own.
      return false;
    }
  }
}
