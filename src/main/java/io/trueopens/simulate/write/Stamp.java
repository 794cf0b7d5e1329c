package io.trueopens.simulate.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Writes times in one format; a second is worked out once. */
final class Stamp {
  private final DateTimeFormatter format;
  private long last = Long.MIN_VALUE;
  private byte[] stamp = new byte[0];

  /**
   * @param format with its zone
   */
  Stamp(DateTimeFormatter format) {
    this.format = format;
  }

  void write(long second, LineBuffer out) {
    if (second != last) {
      last = second;
      stamp = format.format(Instant.ofEpochSecond(second)).getBytes(StandardCharsets.US_ASCII);
    }
    out.put(stamp);
  }
}
