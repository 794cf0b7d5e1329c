package io.trueopens.simulate.write;

import java.nio.charset.StandardCharsets;

/**
 * How a server writes what a client sent, so that quotes and line ends in it cannot be mistaken.
 * Printable ASCII stands for itself.
 */
enum Escape {
  /**
   * Apache since 2.0.49: C escapes where there are, else {@code \xhh}.
   *
   * @see <a href="https://httpd.apache.org/docs/2.4/mod/mod_log_config.html">mod_log_config</a>
   */
  APACHE("0123456789abcdef") {
    @Override
    boolean isShort(byte value, LineBuffer out) {
      int at = "\b\n\r\t\u000B\f\"\\".indexOf(value);
      if (at >= 0) {
        out.put('\\').put("bnrtvf\"\\".charAt(at));
      }
      return at >= 0;
    }
  },
  /**
   * nginx: {@code \xXX} for quotes, backslashes and all that is not printable ASCII.
   *
   * @see <a
   *     href="https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format">log_format</a>
   */
  NGINX("0123456789ABCDEF") {
    @Override
    boolean isShort(byte value, LineBuffer out) {
      return false;
    }
  };

  private final String digits;

  Escape(String digits) {
    this.digits = digits;
  }

  /** Writes the byte in a form of its own, if there is one. */
  abstract boolean isShort(byte value, LineBuffer out);

  /** Adds the text without quotes around it. */
  void write(String text, LineBuffer out) {
    if (isPlain(text)) {
      out.put(text);
      return;
    }
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(value)) {
        out.put(value);
      } else if (!isShort(value, out)) {
        out.put('\\').put('x');
        out.put(digits.charAt((value >> 4) & 0xF)).put(digits.charAt(value & 0xF));
      }
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int sign) {
    return sign >= 0x20 && sign < 0x7F && sign != '"' && sign != '\\';
  }
}
