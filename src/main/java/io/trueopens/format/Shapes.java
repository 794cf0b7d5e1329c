package io.trueopens.format;

/** What the bytes of a field may look like; cheap checks that tell formats apart. */
final class Shapes {
  private static final int STATUS_DIGITS = 3;

  private Shapes() {}

  static boolean fits(Field field, byte[] line, int from, int to) {
    return switch (field) {
      case CLIENT, HOST, WORD -> from < to && !hasBlank(line, from, to);
      case ISO_TIME, EPOCH -> from < to && isDigit(line[from]) && !hasBlank(line, from, to);
      case EPOCH_MILLIS, EPOCH_MICROS -> from < to && digits(line, from, to);
      case PORT -> from < to && digits(line, from, to);
      case STATUS ->
          isDash(line, from, to) || (to - from == STATUS_DIGITS && digits(line, from, to));
      case BYTES -> isDash(line, from, to) || (from < to && digits(line, from, to));
      case CLF_TIME -> ClfTime.fits(line, from, to);
      case YEAR, YEAR_OF_CENTURY, MONTH, HOUR, MINUTE, SECOND, MILLIS, MICROS ->
          digits(line, from, to);
      case DAY -> digits(line, line[from] == ' ' ? from + 1 : from, to);
      case ZONE -> (line[from] == '+' || line[from] == '-') && digits(line, from + 1, to);
      case PEER,
          FORWARDED,
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
          TEXT,
          LIST ->
          true;
    };
  }

  static boolean isDash(byte[] line, int from, int to) {
    return to - from == 1 && line[from] == '-';
  }

  private static boolean hasBlank(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] == ' ') {
        return true;
      }
    }
    return false;
  }

  private static boolean digits(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(line[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
