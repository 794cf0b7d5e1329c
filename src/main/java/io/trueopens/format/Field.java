package io.trueopens.format;

/** What a log line can tell of a request. */
enum Field {
  /** The client's address. */
  CLIENT,
  /** The host that was asked. */
  HOST,
  /** The port of that host; read to recognise a format, then dropped. */
  PORT,
  /** {@code dd/Mon/yyyy:HH:MM:SS ±zzzz}. */
  CLF_TIME,
  /** Method, target and protocol in one. */
  REQUEST,
  STATUS,
  BYTES,
  REFERER,
  USER_AGENT,
  /** One word that nobody asks for. */
  WORD,
  /** Text that may hold blanks and that nobody asks for, such as a user's name. */
  TEXT;

  static final int COUNT = values().length;
}
