package io.trueopens.format;

import java.util.Locale;

/** What a log line can tell of a request. */
enum Field {
  /** The client's address. */
  CLIENT(Shapes::isWord),
  /** As {@link #CLIENT}, with a port behind its last colon, even where it is IPv6. */
  CLIENT_AND_PORT(Shapes::isWithPort),
  /** As {@link #CLIENT}, but never a name. */
  ADDRESS(Shapes::isAddress),
  /** The address of the connection, where a server logs it beside the client's. */
  PEER,
  /** The X-Forwarded-For header. */
  FORWARDED,
  /** As {@link #FORWARDED}, but addresses only, at least one. */
  ADDRESSES(Addresses::areSome),
  /** As {@link #ADDRESSES}, but at least two. */
  ADDRESS_LIST(Shapes::isList),
  /** The Forwarded header of RFC 7239. */
  FORWARDED_ELEMENTS,
  /** The X-Real-IP header, or another with the client's address alone. */
  REAL_IP,
  /** The host that was asked. */
  HOST(Shapes::isWord),
  /** As {@link #HOST}, but with a dot or a colon in it, unless it is localhost. */
  DOMAIN(Addresses::isDomain),
  /** The Host header as sent, maybe with a port. */
  HOST_HEADER,
  /** The name of the server that answered: the host, unless that was logged too. */
  SERVER_NAME,
  /** The port of that host; read to recognise a format, then dropped. */
  PORT(Shapes::isNumber),
  /** {@code dd/Mon/yyyy:HH:MM:SS ±zzzz}. */
  CLF_TIME(ClfTime::fits),
  /** {@code yyyy-MM-ddTHH:mm:ss±hh:mm}. */
  ISO_TIME(Shapes::isNumeric),
  /** A time in any of the ways of {@link AnyTime}. */
  TIME(Shapes::isTime),
  /** {@code yyyy-MM-dd}. */
  DATE(Shapes::isDate),
  /** {@code HH:mm:ss}, maybe with a fraction. */
  CLOCK(Shapes::isClock),
  /** {@code M/d/yy} or {@code M/d/yyyy}. */
  AMERICAN_DATE(Shapes::beginsWithDigit),
  /** Seconds since 1970, maybe with a fraction. */
  EPOCH(Shapes::isNumeric),
  /** Milliseconds since 1970. */
  EPOCH_MILLIS(Shapes::isNumber),
  /** Microseconds since 1970. */
  EPOCH_MICROS(Shapes::isNumber),
  YEAR(4, Bytes::areDigits),
  YEAR_OF_CENTURY(2, Bytes::areDigits),
  MONTH(2, Bytes::areDigits),
  /** {@code Jan} to {@code Dec}. */
  MONTH_NAME(3),
  /** Of the month; a blank may stand for the first zero. */
  DAY(2, Shapes::isDay),
  HOUR(2, Bytes::areDigits),
  MINUTE(2, Bytes::areDigits),
  SECOND(2, Bytes::areDigits),
  /** Milliseconds of the second. */
  MILLIS(3, Bytes::areDigits),
  /** Microseconds of the second. */
  MICROS(6, Bytes::areDigits),
  /** {@code ±hhmm}. */
  ZONE(5, Shapes::isZone),
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
  STATUS(Shapes::isStatusOrNone),
  BYTES(Shapes::isNumberOrNone),
  REFERER,
  USER_AGENT,
  /** One word that nobody asks for. */
  WORD(Shapes::isWord),
  /** One word that nobody asks for, with blanks before it to fill a column. */
  PADDED,
  /** Text that may hold blanks and that nobody asks for, such as a user's name. */
  TEXT,
  /** Values that commas or lone colons divide, one for each server that was tried. */
  LIST,
  /** Nothing, or a blank and whatever a later version has added. */
  REST;

  static final int COUNT = values().length;

  /** Whether the bytes between two places of a line may be a field. */
  interface Shape {
    boolean fits(byte[] line, int from, int to);
  }

  private final int width;

  @SuppressWarnings("ImmutableEnumChecker") // methods that keep nothing
  private final Shape shape;

  /** A field that may hold anything. */
  Field() {
    this((line, from, to) -> true);
  }

  Field(Shape shape) {
    this(0, shape);
  }

  Field(int width) {
    this(width, (line, from, to) -> true);
  }

  /**
   * @param width how many bytes it always has
   */
  Field(int width, Shape shape) {
    this.width = width;
    this.shape = shape;
  }

  /** Whether some bytes may be this field; a cheap check that tells formats apart. */
  boolean fits(byte[] line, int from, int to) {
    return (width == 0 || to - from == width) && shape.fits(line, from, to);
  }

  /** Whether it tells the time, or a part of it; what reads it relies on its shape. */
  boolean isTime() {
    return switch (this) {
      case CLF_TIME, ISO_TIME, TIME, DATE, CLOCK, AMERICAN_DATE -> true;
      case EPOCH, EPOCH_MILLIS, EPOCH_MICROS -> true;
      default -> width > 0;
    };
  }

  /** How many bytes it always has; 0 when the text behind it tells where it ends. */
  int width() {
    return width;
  }

  boolean isSkipped() {
    return this == WORD
        || this == PADDED
        || this == TEXT
        || this == LIST
        || this == REST
        || this == PORT;
  }

  boolean isHost() {
    return stored() == HOST || this == HOST_HEADER || this == SERVER_NAME;
  }

  /** Whether no blank can stand in it, so that the first one ends it or refutes it. */
  boolean isWord() {
    return switch (this) {
      case CLIENT, CLIENT_AND_PORT, ADDRESS, HOST, DOMAIN, WORD, PORT, STATUS, BYTES -> true;
      case DATE, CLOCK, AMERICAN_DATE, ISO_TIME, EPOCH, EPOCH_MILLIS, EPOCH_MICROS -> true;
      default -> width > 0 && this != DAY;
    };
  }

  /** The field that it is one spelling of. */
  Field stored() {
    return switch (this) {
      case ADDRESS -> CLIENT;
      case ADDRESSES, ADDRESS_LIST -> FORWARDED;
      case DOMAIN -> HOST;
      default -> this;
    };
  }

  /** Its name in format files. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
