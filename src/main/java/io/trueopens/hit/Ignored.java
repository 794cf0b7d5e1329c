package io.trueopens.hit;

import java.util.Locale;

/** A line that is no request and was never meant to be one. */
public record Ignored(Reason reason) implements LogLine {
  /** Why a line holds no request. */
  public enum Reason {
    /** A header such as {@code #Fields:}. */
    DIRECTIVE,
    /** Nothing but white space. */
    BLANK,
    /** A remark. */
    COMMENT,
    /** A well-formed row that is not about HTTP, such as a load balancer's TCP row. */
    NOT_HTTP;

    /** The name used in tables and JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
