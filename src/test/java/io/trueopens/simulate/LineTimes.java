package io.trueopens.simulate;

import io.trueopens.format.Formats;
import io.trueopens.hit.Hit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** When lines say that something happened. */
final class LineTimes {
  private LineTimes() {}

  static Instant of(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return ((Hit) Formats.detecting().parse(bytes, 0, bytes.length)).time();
  }
}
