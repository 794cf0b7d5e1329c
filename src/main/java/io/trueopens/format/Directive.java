package io.trueopens.format;

import java.util.List;

/**
 * Reads a server's own log directive, Apache's {@code %h} or nginx's {@code $remote_addr}. Every
 * directive of either may stand in it; what is no part of a request is skipped in the lines.
 */
final class Directive {
  private final String text;
  private final Pieces pieces = new Pieces();
  private int at;

  private Directive(String text) {
    this.text = text;
  }

  /**
   * The fields and the text between them.
   *
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  static List<Pieces.Piece> read(String text) {
    Directive directive = new Directive(DirectiveText.bare(text));
    boolean nginx = directive.isNginx();
    while (directive.at < directive.text.length()) {
      if (nginx) {
        directive.readNginx();
      } else {
        directive.readApache();
      }
    }
    return directive.pieces.finished();
  }

  /** Only nginx has names behind a dollar; there, a percent sign is itself. */
  private boolean isNginx() {
    for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
      if (i + 1 < text.length() && (isNamePart(text.charAt(i + 1)) || text.charAt(i + 1) == '{')) {
        return true;
      }
    }
    return false;
  }

  private void readNginx() {
    char c = text.charAt(at++);
    if (c != '$' || at == text.length()) {
      pieces.addLiteral(c);
      return;
    }
    String name;
    if (text.charAt(at) == '{') {
      name = braced();
    } else {
      int start = at;
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      name = text.substring(start, at);
    }
    pieces.addField(NginxNames.field(name), "$" + name);
  }

  private void readApache() {
    char c = text.charAt(at++);
    if (c != '%') {
      pieces.addLiteral(c);
      return;
    }
    int start = at - 1;
    skipModifiers();
    String argument = at < text.length() && text.charAt(at) == '{' ? braced() : "";
    skipModifiers();
    String letter = letter(start);
    if (letter.equals("%")) {
      pieces.addLiteral('%');
    } else if (letter.equals("t")) {
      addTime(argument);
    } else {
      pieces.addField(ApacheNames.field(argument, letter), text.substring(start, at));
    }
  }

  /** {@code !200,304} limits by status, {@code <} and {@code >} choose among redirections. */
  private void skipModifiers() {
    while (at < text.length() && "!<>,0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String letter(int start) {
    int length = at < text.length() && text.charAt(at) == '^' ? 3 : 1;
    if (at + length > text.length()) {
      throw new IllegalArgumentException(
          "no letter after " + text.substring(start) + " at the end of the log directive");
    }
    at += length;
    return text.substring(at - length, at);
  }

  private String braced() {
    int close = text.indexOf('}', at);
    if (close < 0) {
      throw new IllegalArgumentException("no } after " + text.substring(at));
    }
    String inside = text.substring(at + 1, close);
    at = close + 1;
    return inside;
  }

  private void addTime(String argument) {
    if (argument.isEmpty()) {
      // Apache writes the brackets itself; nginx has them in the directive.
      pieces.addLiteral('[');
      pieces.addField(Field.CLF_TIME, "%t");
      pieces.addLiteral(']');
    } else {
      new TimePattern(pieces).add(argument);
    }
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
