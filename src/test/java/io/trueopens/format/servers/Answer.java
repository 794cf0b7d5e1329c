package io.trueopens.format.servers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a server did with a request.
 *
 * @param sent when the request was about to be sent
 * @param ended when the connection was closed
 * @param bytes all that was answered
 */
record Answer(Instant sent, Instant ended, byte[] bytes) {
  private static final String STATUS_LINE = "HTTP/1.";
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  /** The status as received; null without one, as in HTTP/0.9 and where a server just hung up. */
  Integer status() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith(STATUS_LINE)) {
      return Integer.valueOf(text.substring(STATUS_AT, STATUS_AT + 3));
    }
    return isHttp2() ? Http2.status(bytes) : null;
  }

  /** Whether it begins with the frame of settings that every server sends first. */
  boolean isHttp2() {
    return bytes.length > 3 && bytes[0] == 0 && bytes[3] == 4;
  }
}
