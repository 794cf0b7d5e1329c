package io.trueopens.format;

/** What the bytes of a field may look like; cheap checks that tell formats apart. */
final class Shapes {
  private static final int STATUS_DIGITS = 3;
  private static final int DATE_LENGTH = 10;
  private static final int MINUTES_LENGTH = 5;

  private Shapes() {}

  static boolean fits(Field field, byte[] line, int from, int to) {
    return switch (field) {
      case CLIENT, HOST, WORD -> isWord(line, from, to);
      case CLIENT_AND_PORT -> isDash(line, from, to) || hasPort(line, from, to);
      case ADDRESS -> isDash(line, from, to) || Addresses.isOne(line, from, to);
      case ADDRESSES -> Addresses.areSome(line, from, to);
      case ADDRESS_LIST ->
          Addresses.areSome(line, from, to) && Bytes.indexOf(line, from, to, (byte) ',') > 0;
      case DOMAIN -> Addresses.isDomain(line, from, to);
      case ISO_TIME, EPOCH -> from < to && Bytes.isDigit(line[from]) && isWord(line, from, to);
      case TIME -> from < to && AnyTime.mayBegin(line[from]);
      case DATE -> to - from == DATE_LENGTH && line[from + 4] == '-' && line[from + 7] == '-';
      case CLOCK -> to - from > MINUTES_LENGTH && Bytes.isDigit(line[from]);
      case AMERICAN_DATE -> from < to && Bytes.isDigit(line[from]);
      case EPOCH_MILLIS, EPOCH_MICROS, PORT -> from < to && Bytes.areDigits(line, from, to);
      case STATUS ->
          isDash(line, from, to)
              || (to - from == STATUS_DIGITS && Bytes.areDigits(line, from, to))
              || isZero(line, from, to)
              || isMinusOne(line, from, to);
      case BYTES -> isDash(line, from, to) || (from < to && Bytes.areDigits(line, from, to));
      case CLF_TIME -> ClfTime.fits(line, from, to);
      case YEAR, YEAR_OF_CENTURY, MONTH, HOUR, MINUTE, SECOND, MILLIS, MICROS ->
          Bytes.areDigits(line, from, to);
      case DAY -> Bytes.areDigits(line, line[from] == ' ' ? from + 1 : from, to);
      case ZONE -> (line[from] == '+' || line[from] == '-') && Bytes.areDigits(line, from + 1, to);
      case PEER,
          FORWARDED,
          FORWARDED_ELEMENTS,
          REAL_IP,
          HOST_HEADER,
          SERVER_NAME,
          MONTH_NAME,
          REQUEST,
          METHOD,
          TARGET,
          PATH,
          QUERY,
          ARGUMENTS,
          REFERER,
          USER_AGENT,
          PADDED,
          TEXT,
          LIST,
          REST ->
          true;
    };
  }

  static boolean isDash(byte[] line, int from, int to) {
    return to - from == 1 && line[from] == '-';
  }

  /** Whether a status begins at a place: three digits, or one that says that there is none. */
  static boolean isStatus(byte[] line, int at, int to) {
    boolean digits = at + STATUS_DIGITS <= to && Bytes.areDigits(line, at, at + STATUS_DIGITS);
    int stop = digits ? at + STATUS_DIGITS : at + 1;
    boolean isOne = digits || (at < to && (line[at] == '-' || line[at] == '0'));
    return isOne && (stop == to || line[stop] == ' ');
  }

  /** Squid's status of a connection that ended before a request was whole, which is none. */
  private static boolean isZero(byte[] line, int from, int to) {
    return to - from == 1 && line[from] == '0';
  }

  /** HAProxy's status of a request that was never answered. */
  private static boolean isMinusOne(byte[] line, int from, int to) {
    return to - from == 2 && line[from] == '-' && line[from + 1] == '1';
  }

  /** No blank in it, and no comma behind it, which would make it the beginning of a list. */
  private static boolean isWord(byte[] line, int from, int to) {
    return from < to && line[to - 1] != ',' && Bytes.indexOf(line, from, to, (byte) ' ') < 0;
  }

  private static boolean hasPort(byte[] line, int from, int to) {
    int colon = Bytes.lastIndexOf(line, from, to, (byte) ':');
    return colon > from && Bytes.areDigits(line, colon + 1, to);
  }
}
