package io.trueopens.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a field into text. */
final class Text {
  private Text() {}

  /** The field's text without its escapes, or null where it was not logged, empty, or a dash. */
  static @Nullable String of(byte[] line, Spans spans, Field field) {
    if (!spans.has(field)) {
      return null;
    }
    int from = spans.from(field);
    int to = spans.to(field);
    if (from == to || Shapes.isDash(line, from, to)) {
      return null;
    }
    Escape escape = spans.escape(field);
    return escape == Escape.NONE
        ? decoded(line, from, to - from)
        : unescaped(escape, line, from, to);
  }

  private static String unescaped(Escape escape, byte[] line, int from, int to) {
    byte[] plain = new byte[to - from];
    int length = Escapes.undo(escape, line, new int[] {from, to}, plain);
    return decoded(plain, 0, length);
  }

  /** UTF-8, or Latin-1 where the bytes are no UTF-8, so that none is lost. */
  private static String decoded(byte[] bytes, int from, int length) {
    Charset charset = isAscii(bytes, from, length) ? StandardCharsets.ISO_8859_1 : null;
    if (charset != null) {
      return new String(bytes, from, length, charset);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      // No UTF-8: Latin-1 gives each byte a character of its own.
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isAscii(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
