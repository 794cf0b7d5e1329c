package io.trueopens.format;

/** What the bytes of a field may look like. */
final class Shapes {
  private static final int STATUS_DIGITS = 3;
  private static final int DATE_LENGTH = 10;
  private static final int MINUTES_LENGTH = 5;
  private static final int LONGEST_TIME = 42;

  private Shapes() {}

  /** No blank in it, and no comma behind it, which would make it the beginning of a list. */
  static boolean isWord(byte[] line, int from, int to) {
    return from < to && line[to - 1] != ',' && Bytes.indexOf(line, from, to, (byte) ' ') < 0;
  }

  static boolean isDash(byte[] line, int from, int to) {
    return to - from == 1 && line[from] == '-';
  }

  static boolean isAddress(byte[] line, int from, int to) {
    return isDash(line, from, to) || Addresses.isOne(line, from, to);
  }

  static boolean isList(byte[] line, int from, int to) {
    return Addresses.areSome(line, from, to) && Bytes.indexOf(line, from, to, (byte) ',') > 0;
  }

  static boolean isWithPort(byte[] line, int from, int to) {
    int colon = Bytes.lastIndexOf(line, from, to, (byte) ':');
    boolean hasPort = colon > from && Bytes.areDigits(line, colon + 1, to);
    return hasPort || isDash(line, from, to);
  }

  static boolean beginsWithDigit(byte[] line, int from, int to) {
    return from < to && Bytes.isDigit(line[from]);
  }

  /** A word that may be a time, and is no address: else a client's words might become a line. */
  static boolean isNumeric(byte[] line, int from, int to) {
    return beginsWithDigit(line, from, to)
        && isWord(line, from, to)
        && !Addresses.isOne(line, from, to);
  }

  static boolean isNumber(byte[] line, int from, int to) {
    return from < to && Bytes.areDigits(line, from, to);
  }

  static boolean isNumberOrNone(byte[] line, int from, int to) {
    return isDash(line, from, to) || isNumber(line, from, to);
  }

  /** Three digits, a dash, or what was never answered: 0, or -1 at HAProxy. */
  static boolean isStatusOrNone(byte[] line, int from, int to) {
    if (to - from == 1) {
      return line[from] == '-' || line[from] == '0';
    }
    boolean minusOne = to - from == 2 && line[from] == '-' && line[from + 1] == '1';
    boolean digits = to - from == STATUS_DIGITS && Bytes.areDigits(line, from, to);
    return digits || minusOne;
  }

  /** Whether a status begins at a place, with nothing or a blank behind it. */
  static boolean isStatusAt(byte[] line, int at, int to) {
    int blank = Bytes.indexOf(line, at, Math.min(to, at + STATUS_DIGITS + 1), (byte) ' ');
    return isStatusOrNone(line, at, blank < 0 ? to : blank);
  }

  /** As {@link #isNumeric}, with blanks in it, and maybe in brackets. */
  static boolean isTime(byte[] line, int from, int to) {
    if (from == to || to - from > LONGEST_TIME || !AnyTime.mayBegin(line[from])) {
      return false;
    }
    int blank = Bytes.indexOf(line, from, to, (byte) ' ');
    return !Addresses.isOne(line, from, blank < 0 ? to : blank);
  }

  static boolean isDate(byte[] line, int from, int to) {
    return to - from == DATE_LENGTH
        && Bytes.areDigits(line, from, from + 4)
        && line[from + 4] == '-'
        && Bytes.areDigits(line, from + 5, from + 7)
        && line[from + 7] == '-'
        && Bytes.areDigits(line, from + 8, to);
  }

  static boolean isClock(byte[] line, int from, int to) {
    return to - from > MINUTES_LENGTH && Bytes.isDigit(line[from]);
  }

  /** A blank may stand for the first digit. */
  static boolean isDay(byte[] line, int from, int to) {
    return Bytes.areDigits(line, line[from] == ' ' ? from + 1 : from, to);
  }

  static boolean isZone(byte[] line, int from, int to) {
    return (line[from] == '+' || line[from] == '-') && Bytes.areDigits(line, from + 1, to);
  }
}
