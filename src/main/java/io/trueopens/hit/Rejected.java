package io.trueopens.hit;

import java.util.Locale;

/**
 * A line that should have been a request and could not be read.
 *
 * @param reason the kind of failure
 * @param detail what came closest and where it stopped; never holds text of the line itself
 */
public record Rejected(Reason reason, String detail) implements LogLine {
  /** The kinds of failure. */
  public enum Reason {
    /** No known format reads the line. */
    NO_FORMAT,
    /** A format fits but its time is no date. */
    BAD_TIME,
    /** A format fits, but its times carry no zone and nobody told it. */
    NO_ZONE,
    /** The line is longer than any sane request. */
    TOO_LONG;

    /** The name used in tables and JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
