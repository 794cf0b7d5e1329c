package io.trueopens.format;

/**
 * Reads what stands in {@code %{…}t}: {@code sec} and the like, or a pattern of strftime. A pattern
 * becomes fields of its own, with the literal text between them.
 */
final class TimePattern {
  private final Pieces pieces;

  TimePattern(Pieces pieces) {
    this.pieces = pieces;
  }

  void add(String argument) {
    String pattern = withoutMoment(argument);
    switch (pattern) {
      case "" -> throw new IllegalArgumentException("%{" + argument + "}t names no time");
      case "sec" -> field(Field.EPOCH, pattern);
      case "msec" -> field(Field.EPOCH_MILLIS, pattern);
      case "usec" -> field(Field.EPOCH_MICROS, pattern);
      case "msec_frac" -> field(Field.MILLIS, pattern);
      case "usec_frac" -> field(Field.MICROS, pattern);
      default -> addPattern(pattern);
    }
  }

  /** When the request began or ended; the two differ by the time it took. */
  private static String withoutMoment(String argument) {
    if (argument.startsWith("begin:")) {
      return argument.substring("begin:".length());
    }
    return argument.startsWith("end:") ? argument.substring("end:".length()) : argument;
  }

  private void addPattern(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '%' && i + 1 < pattern.length()) {
        i++;
        addLetter(pattern.charAt(i));
      } else {
        pieces.addLiteral(c);
      }
    }
  }

  private void addLetter(char letter) {
    switch (letter) {
      case 'Y' -> field(Field.YEAR, "%Y");
      case 'y' -> field(Field.YEAR_OF_CENTURY, "%y");
      case 'm' -> field(Field.MONTH, "%m");
      case 'b', 'h' -> field(Field.MONTH_NAME, "%b");
      case 'd', 'e' -> field(Field.DAY, "%d");
      case 'H' -> field(Field.HOUR, "%H");
      case 'M' -> field(Field.MINUTE, "%M");
      case 'S' -> field(Field.SECOND, "%S");
      case 'z' -> field(Field.ZONE, "%z");
      case 's' -> field(Field.EPOCH, "%s");
      case 'F' -> addPattern("%Y-%m-%d");
      case 'T' -> addPattern("%H:%M:%S");
      case 'R' -> addPattern("%H:%M");
      case 'D' -> addPattern("%m/%d/%y");
      case 'a', 'A', 'j', 'u', 'w', 'Z' -> field(Field.TEXT, "%" + letter);
      case '%' -> pieces.addLiteral('%');
      case 't' -> pieces.addLiteral('\t');
      default ->
          throw new IllegalArgumentException(
              "cannot read %"
                  + letter
                  + " in a time; write it with %Y %y %m %b %d %e %H %M %S %z %s %F %T %R %D");
    }
  }

  private void field(Field field, String name) {
    pieces.addField(field, name);
  }
}
