package io.trueopens.simulate.write;

import java.nio.charset.StandardCharsets;

/** How servers write texts into JSON. Bytes beyond ASCII stand as they are. */
enum JsonEscape {
  /**
   * nginx with {@code escape=json}.
   *
   * @see <a
   *     href="https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format">log_format</a>
   */
  NGINX("\b\f\n\r\t", "bfnrt", "0123456789ABCDEF"),
  /**
   * Caddy, whose lines are written by zap.
   *
   * @see <a href="https://caddyserver.com/docs/caddyfile/directives/log">log</a>
   */
  CADDY("\n\r\t", "nrt", "0123456789abcdef");

  private final String controls;
  private final String letters;
  private final String digits;

  JsonEscape(String controls, String letters, String digits) {
    this.controls = controls;
    this.letters = letters;
    this.digits = digits;
  }

  /** Writes the text without quotes around it. */
  void write(String text, LineBuffer out) {
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      if (value == '"' || value == '\\') {
        out.put('\\').put(value);
      } else if (value >= 0 && value < ' ') {
        control(value, out);
      } else {
        out.put(value);
      }
    }
  }

  private void control(byte value, LineBuffer out) {
    int at = controls.indexOf(value);
    if (at >= 0) {
      out.put('\\').put(letters.charAt(at));
    } else {
      out.put("\\u00").put(digits.charAt(value >> 4)).put(digits.charAt(value & 0xF));
    }
  }
}
