package io.trueopens.format;

/** Undoes what servers do to bytes that would end a field. Every answer is as long or shorter. */
final class Escapes {
  private static final int HEX_ESCAPE = 4;
  private static final int UNICODE_ESCAPE = 6;
  private static final int MOST_OF_A_BYTE = 0xff;

  private final byte[] line;
  private final int to;
  private final byte[] plain;
  private int at;
  private int length;

  private Escapes(byte[] line, int from, int to, byte[] plain) {
    this.line = line;
    this.at = from;
    this.to = to;
    this.plain = plain;
  }

  /**
   * Writes the plain bytes.
   *
   * @param plain where to, from its beginning; as long as what is read
   * @return how many bytes they are
   */
  static int undo(Escape escape, byte[] line, int[] span, byte[] plain) {
    Escapes escapes = new Escapes(line, span[0], span[1], plain);
    while (escapes.at < escapes.to) {
      switch (escape) {
        case BACKSLASH -> escapes.backslash(MOST_OF_A_BYTE);
        case JSON -> escapes.backslash(-1);
        case HASH -> escapes.hex((byte) '#');
        case PERCENT -> escapes.percent();
        case PLUS -> escapes.plus();
        case FORM -> escapes.form();
        case DOUBLED -> escapes.doubled();
        case NONE -> escapes.copy();
      }
    }
    return escapes.length;
  }

  private void copy() {
    plain[length++] = line[at++];
  }

  /**
   * @param bytes up to which number {@code backslash-uhhhh} is a byte: Tomcat takes the bytes of a
   *     header for characters
   */
  private void backslash(int bytes) {
    if (line[at] != '\\' || at + 1 == to) {
      copy();
    } else if (line[at + 1] == 'x' && Hex.byteAt(line, at + 2, to) >= 0) {
      plain[length++] = (byte) Hex.byteAt(line, at + 2, to);
      at += HEX_ESCAPE;
    } else if (line[at + 1] == 'u' && Hex.unitAt(line, at + 2, to) >= 0) {
      unicode(Hex.unitAt(line, at + 2, to), bytes);
    } else {
      plain[length++] = control(line[at + 1]);
      at += 2;
    }
  }

  /** One UTF-16 unit in six bytes; with the other half of a surrogate pair behind it, twelve. */
  private void unicode(int unit, int bytes) {
    at += UNICODE_ESCAPE;
    if (unit <= bytes) {
      plain[length++] = (byte) unit;
      return;
    }
    int codePoint = unit;
    if (Character.isHighSurrogate((char) unit) && at + 1 < to && line[at] == '\\') {
      int low = line[at + 1] == 'u' ? Hex.unitAt(line, at + 2, to) : -1;
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        codePoint = Character.toCodePoint((char) unit, (char) low);
        at += UNICODE_ESCAPE;
      }
    }
    length += Utf8.put(codePoint, plain, length);
  }

  /** What a backslash and this byte stand for; a byte without a meaning stands for itself. */
  private static byte control(byte b) {
    return switch (b) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      default -> b;
    };
  }

  private void hex(byte mark) {
    int value = line[at] == mark ? Hex.byteAt(line, at + 1, to) : -1;
    if (value < 0) {
      copy();
    } else {
      plain[length++] = (byte) value;
      at += 3;
    }
  }

  /**
   * A percent sign that was itself encoded, and whose digits followed plain, is undone with them.
   */
  private void percent() {
    boolean twice = line[at] == '%' && Hex.byteAt(line, at + 1, to) == '%';
    if (twice && Hex.byteAt(line, at + 3, to) >= 0) {
      plain[length++] = (byte) Hex.byteAt(line, at + 3, to);
      at += 5;
    } else {
      hex((byte) '%');
    }
  }

  private void plus() {
    copy();
    if (plain[length - 1] == '+') {
      plain[length - 1] = ' ';
    }
  }

  private void form() {
    if (line[at] == '+') {
      plus();
    } else {
      percent();
    }
  }

  private void doubled() {
    boolean pair = line[at] == '"' && at + 1 < to && line[at + 1] == '"';
    copy();
    at += pair ? 1 : 0;
  }
}
