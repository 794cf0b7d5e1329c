package io.trueopens.format;

import io.trueopens.bytes.ByteSearch;

/**
 * The lines that most logs are made of: the Combined Log Format with an address, no identity, and a
 * user without blanks. They are known at once, so that they need not be tried in all the formats
 * before theirs. No other format reads such a line, and nothing is ever put around it that begins
 * as it does; tests hold that the answer is the same without this shortcut, and which formats can
 * read lines that only begin so.
 */
final class UsualLine {
  /** The format of these lines. */
  static final String FORMAT = "apache-combined";

  private static final int STATUS = 3;

  private UsualLine() {}

  /** How much of a line is as in the usual one. */
  enum Fit {
    /** All; then its fields are set. */
    WHOLE,
    /** Up to the quote before the request, so that only few formats can read it. */
    BEGINNING,
    NONE
  }

  /** How much of a line is as in the usual one. */
  static Fit match(byte[] line, int from, int to, Spans spans) {
    int user = userBegins(line, from, to, spans);
    int userEnd = user < 0 ? -1 : userEnd(line, user, to);
    int time = userEnd + 2;
    int request = time + ClfTime.LENGTH + 3;
    boolean begins =
        userEnd >= 0
            && request < to
            && line[time - 1] == '['
            && spans.clock().fits(line, time, time + ClfTime.LENGTH)
            && line[request - 3] == ']'
            && line[request - 2] == ' '
            && line[request - 1] == '"';
    if (!begins) {
      return Fit.NONE;
    }
    spans.set(Field.CLF_TIME, time, time + ClfTime.LENGTH, Escape.NONE);
    if (!matchRequest(line, request, to, spans)) {
      return Fit.BEGINNING;
    }
    if (ByteSearch.isAscii(line, from, to)) {
      spans.setAscii();
    }
    return Fit.WHOLE;
  }

  private static boolean matchRequest(byte[] line, int request, int to, Spans spans) {
    int status = quoted(Field.REQUEST, line, request, to, spans) + 2;
    int bytes = status + STATUS + 1;
    boolean counts =
        status > 1
            && bytes < to
            && line[status - 1] == ' '
            && Bytes.areDigits(line, status, status + STATUS)
            && line[bytes - 1] == ' ';
    if (!counts) {
      return false;
    }
    spans.set(Field.STATUS, status, status + STATUS, Escape.NONE);
    return matchEnd(line, bytes, to, spans);
  }

  private static boolean matchEnd(byte[] line, int bytes, int to, Spans spans) {
    int end = numberEnd(line, bytes, to);
    if (end < 0 || !isQuote(line, end + 1, to)) {
      return false;
    }
    spans.set(Field.BYTES, bytes, end, Escape.NONE);
    int referer = quoted(Field.REFERER, line, end + 2, to, spans);
    boolean more = referer >= 0 && isQuote(line, referer + 2, to) && line[referer + 1] == ' ';
    return more && quoted(Field.USER_AGENT, line, referer + 3, to, spans) == to - 1;
  }

  /** Where the blank behind a number, or what stands for none, stands; -1 when there is neither. */
  private static int numberEnd(byte[] line, int from, int to) {
    int digits = ByteSearch.digitsEnd(line, from, to);
    if (digits > from && digits < to && line[digits] == ' ') {
      return digits;
    }
    int end = Bytes.indexOf(line, from, to, (byte) ' ');
    return end >= 0 && Shapes.isNumberOrNone(line, from, end) ? end : -1;
  }

  /** Sets the client and returns where the user begins; -1 where the line begins otherwise. */
  private static int userBegins(byte[] line, int from, int to, Spans spans) {
    int end = Addresses.wordEnd(line, from, to);
    // A bracket may begin a time as well.
    boolean fits =
        end > from
            && line[from] != '['
            && end + 3 < to
            && line[end + 1] == '-'
            && line[end + 2] == ' ';
    if (!fits) {
      return -1;
    }
    spans.clear();
    spans.set(Field.CLIENT, from, end, Escape.NONE);
    return end + 3;
  }

  /** Where the blank behind the user stands; -1 where there is none, or a quote before it. */
  private static int userEnd(byte[] line, int user, int to) {
    int end = ByteSearch.indexOfEither(line, user, to, (byte) ' ', (byte) '"');
    return end <= user || line[end] == '"' ? -1 : end;
  }

  private static boolean isQuote(byte[] line, int at, int to) {
    return at < to && line[at] == '"';
  }

  /** Sets a field in quotes and returns where it ends; -1 when nowhere. */
  @SuppressWarnings("TooManyParameters") // the bounds of a text, and what becomes of it
  private static int quoted(Field field, byte[] line, int from, int to, Spans spans) {
    int first = ByteSearch.indexOfEither(line, from, to, (byte) '"', (byte) '\\');
    boolean escaped = first >= 0 && line[first] == '\\';
    int end = escaped ? Bytes.closingQuote(line, first, to) : first;
    if (end >= 0) {
      spans.set(field, from, end, escaped ? Escape.BACKSLASH : Escape.NONE);
    }
    return end;
  }
}
