package io.trueopens.tracker;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, as URLs have it. */
final class Percent {
  private Percent() {}

  /**
   * Decodes a text in which a plus is a plus. Bytes that are no UTF-8 become replacement
   * characters; a text with a % that was never an escape stays as it is.
   */
  static String decode(String text) {
    return text.indexOf('%') < 0 ? text : decodeForm(text.replace("+", "%2B"));
  }

  /** Decodes a text in which a plus stands for a blank, as forms write it. */
  static String decodeForm(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A % without two hexadecimal digits was never an escape.
      return text;
    }
  }
}
