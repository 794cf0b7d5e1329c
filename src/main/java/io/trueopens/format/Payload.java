package io.trueopens.format;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The line that a server wrote, inside what other programs put around it. One instance is used
 * anew.
 */
final class Payload {
  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private byte[] timeBytes = new byte[0];
  private int timeFrom;
  private int timeTo;
  private boolean fromService;

  void start(byte[] line, int start, int end) {
    bytes = line;
    from = start;
    to = end;
    timeTo = 0;
    timeFrom = 0;
    fromService = false;
  }

  /** Moves to a line in other bytes. */
  void replace(byte[] line, int start, int end) {
    bytes = line;
    from = start;
    to = end;
  }

  void beginAt(int start) {
    from = start;
  }

  /** Notes where the time stands at which the line was sent on. */
  void sentAt(int start, int end) {
    timeBytes = bytes;
    timeFrom = start;
    timeTo = end;
  }

  /** Notes that a program wrote the line that serves no requests. */
  void isFromService() {
    fromService = true;
  }

  boolean fromService() {
    return fromService;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** When the line was sent on, if that is a whole time; null otherwise. */
  @Nullable Instant time() {
    if (timeFrom == timeTo) {
      return null;
    }
    try {
      return AnyTime.read(timeBytes, timeFrom, timeTo, null);
    } catch (DateTimeException e) {
      // Not every envelope says year and zone; formats that need them reject the line.
      return null;
    }
  }
}
