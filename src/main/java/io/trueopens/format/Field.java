package io.trueopens.format;

/** What a log line can tell of a request. */
enum Field {
  /** The client's address. */
  CLIENT,
  /** The address of the connection, where a server logs it beside the client's. */
  PEER,
  /** The X-Forwarded-For header. */
  FORWARDED,
  /** The host that was asked. */
  HOST,
  /** The Host header as sent, maybe with a port. */
  HOST_HEADER,
  /** The name of the server that answered: the host, unless that was logged too. */
  SERVER_NAME,
  /** The port of that host; read to recognise a format, then dropped. */
  PORT,
  /** {@code dd/Mon/yyyy:HH:MM:SS ±zzzz}. */
  CLF_TIME,
  /** {@code yyyy-MM-ddTHH:mm:ss±hh:mm}. */
  ISO_TIME,
  /** Seconds since 1970, maybe with a fraction. */
  EPOCH,
  /** Milliseconds since 1970. */
  EPOCH_MILLIS,
  /** Microseconds since 1970. */
  EPOCH_MICROS,
  YEAR(4),
  YEAR_OF_CENTURY(2),
  MONTH(2),
  /** {@code Jan} to {@code Dec}. */
  MONTH_NAME(3),
  /** Of the month; a blank may stand for the first zero. */
  DAY(2),
  HOUR(2),
  MINUTE(2),
  SECOND(2),
  /** Milliseconds of the second. */
  MILLIS(3),
  /** Microseconds of the second. */
  MICROS(6),
  /** {@code ±hhmm}. */
  ZONE(5),
  /** Method, target and protocol in one. */
  REQUEST,
  METHOD,
  /** Path and query in one. */
  TARGET,
  PATH,
  /** The query with its question mark; empty without one. */
  QUERY,
  /** The query without its question mark. */
  ARGUMENTS,
  STATUS,
  BYTES,
  REFERER,
  USER_AGENT,
  /** One word that nobody asks for. */
  WORD,
  /** Text that may hold blanks and that nobody asks for, such as a user's name. */
  TEXT,
  /** Values that commas or lone colons divide, one for each server that was tried. */
  LIST;

  static final int COUNT = values().length;

  private final int width;

  Field() {
    this(0);
  }

  /**
   * @param width how many bytes it always has
   */
  Field(int width) {
    this.width = width;
  }

  /** How many bytes it always has; 0 when the text behind it tells where it ends. */
  int width() {
    return width;
  }

  boolean isSkipped() {
    return this == WORD || this == TEXT || this == LIST;
  }

  boolean isHost() {
    return this == HOST || this == HOST_HEADER || this == SERVER_NAME;
  }
}
