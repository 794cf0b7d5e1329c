package io.trueopens.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a field into text. */
final class Text {
  private static final int ESCAPED_BYTE = 4;
  private static final int JSON_ESCAPE = 6;

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
    return spans.escaped(field) ? unescaped(line, from, to) : decoded(line, from, to - from);
  }

  private static String unescaped(byte[] line, int from, int to) {
    byte[] plain = new byte[to - from];
    int length = 0;
    int at = from;
    while (at < to) {
      if (line[at] != '\\' || at + 1 == to) {
        plain[length++] = line[at++];
      } else if (line[at + 1] == 'x' && hex(line, at + 2, to) >= 0) {
        plain[length++] = (byte) hex(line, at + 2, to);
        at += ESCAPED_BYTE;
      } else if (isJsonEscape(line, at, to)) {
        plain[length++] = (byte) hex(line, at + 4, to);
        at += JSON_ESCAPE;
      } else {
        plain[length++] = control(line[at + 1]);
        at += 2;
      }
    }
    return decoded(plain, 0, length);
  }

  /** {@code \\u001f}, as nginx writes control characters with {@code escape=json}. */
  private static boolean isJsonEscape(byte[] line, int at, int to) {
    int value = line[at + 1] == 'u' && hex(line, at + 2, to) == 0 ? hex(line, at + 4, to) : -1;
    return value >= 0 && value < 0x80;
  }

  /** What a backslash and this byte stand for; a byte without a meaning stands for itself. */
  private static byte control(byte b) {
    return switch (b) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      default -> b;
    };
  }

  private static int hex(byte[] line, int at, int to) {
    if (at + 1 >= to) {
      return -1;
    }
    int high = Character.digit(line[at], 16);
    int low = Character.digit(line[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
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
