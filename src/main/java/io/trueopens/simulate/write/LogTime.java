package io.trueopens.simulate.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes {@code [27/Mar/2025:09:12:55 +0100]}; a minute is worked out once. */
final class LogTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("'['dd/MMM/yyyy:HH:mm:ss xx']'", Locale.ROOT);

  /** Where the seconds stand. */
  private static final int SECONDS = "[27/Mar/2025:09:12:".length();

  private final ZoneId zone;
  private long minute = Long.MIN_VALUE;
  private byte[] stamp = new byte[0];

  LogTime(ZoneId zone) {
    this.zone = zone;
  }

  void write(Instant time, LineBuffer out) {
    long second = time.getEpochSecond();
    if (Math.floorDiv(second, 60) != minute) {
      minute = Math.floorDiv(second, 60);
      stamp = FORMAT.format(time.atZone(zone)).getBytes(StandardCharsets.US_ASCII);
    }
    int inMinute = (int) Math.floorMod(second, 60L);
    stamp[SECONDS] = (byte) ('0' + inMinute / 10);
    stamp[SECONDS + 1] = (byte) ('0' + inMinute % 10);
    out.put(stamp);
  }
}
