package io.trueopens.naming;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Decodes names as mail headers write them (RFC 2047): {@code =?UTF-8?B?w6kucG5n?=}. What is no
 * valid encoded word stays as it is written.
 */
final class EncodedWords {
  private static final String START = "=?";
  private static final String END = "?=";

  private EncodedWords() {}

  static String decode(String text) {
    int start = text.indexOf(START);
    if (start < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    boolean afterWord = false;
    while (start >= 0) {
      Word word = wordAt(text, start);
      int next = word == null ? start + START.length() : word.end();
      String between = text.substring(at, start);
      // Blanks between two encoded words only fold the line.
      out.append(word != null && afterWord && between.isBlank() ? "" : between);
      out.append(word == null ? START : word.text());
      afterWord = word != null;
      at = next;
      start = text.indexOf(START, at);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static @Nullable Word wordAt(String text, int start) {
    int charsetEnd = text.indexOf('?', start + START.length());
    boolean complete = charsetEnd > 0 && charsetEnd + 2 < text.length();
    if (!complete || text.charAt(charsetEnd + 2) != '?') {
      return null;
    }
    int from = charsetEnd + 3;
    int end = text.indexOf('?', from);
    Charset charset = charset(text.substring(start + START.length(), charsetEnd));
    if (end < 0 || !text.startsWith(END, end) || charset == null) {
      return null;
    }
    byte[] octets = octets(text.charAt(charsetEnd + 1), text.substring(from, end));
    return octets == null ? null : new Word(new String(octets, charset), end + END.length());
  }

  private static @Nullable Charset charset(String name) {
    int language = name.indexOf('*');
    String bare = language < 0 ? name : name.substring(0, language);
    try {
      return Charset.isSupported(bare) ? Charset.forName(bare) : null;
    } catch (IllegalCharsetNameException e) {
      return null; // the name is a stranger's, and the text stays as it is
    }
  }

  private static byte @Nullable [] octets(char encoding, String body) {
    return switch (encoding) {
      case 'B', 'b' -> base64(body);
      case 'Q', 'q' -> quoted(body);
      default -> null;
    };
  }

  private static byte @Nullable [] base64(String body) {
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      return null; // not base64 after all
    }
  }

  private static byte[] quoted(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean escape = c == '=' && i + 2 < body.length() && hex(body, i + 1) && hex(body, i + 2);
      if (escape) {
        out.write(Integer.parseInt(body.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.write(c == '_' ? ' ' : c < 128 ? c : '?');
      }
    }
    return out.toByteArray();
  }

  private static boolean hex(String body, int at) {
    return body.charAt(at) < 128 && Character.digit(body.charAt(at), 16) >= 0;
  }

  /** A decoded word and where it ends. */
  private record Word(String text, int end) {}
}
