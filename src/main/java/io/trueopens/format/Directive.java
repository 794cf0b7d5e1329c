package io.trueopens.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a server's own log directive, Apache's {@code %h} or nginx's {@code $remote_addr}. */
final class Directive {
  private static final Map<String, Field> APACHE =
      Map.ofEntries(
          Map.entry("%h", Field.CLIENT),
          Map.entry("%a", Field.CLIENT),
          Map.entry("%l", Field.WORD),
          Map.entry("%u", Field.TEXT),
          Map.entry("%v", Field.HOST),
          Map.entry("%p", Field.PORT),
          Map.entry("%t", Field.CLF_TIME),
          Map.entry("%r", Field.REQUEST),
          Map.entry("%s", Field.STATUS),
          Map.entry("%>s", Field.STATUS),
          Map.entry("%b", Field.BYTES),
          Map.entry("%O", Field.BYTES),
          Map.entry("%{Referer}i", Field.REFERER),
          Map.entry("%{User-Agent}i", Field.USER_AGENT));

  private static final Map<String, Field> NGINX =
      Map.ofEntries(
          Map.entry("$remote_addr", Field.CLIENT),
          Map.entry("$remote_user", Field.TEXT),
          Map.entry("$host", Field.HOST),
          Map.entry("$time_local", Field.CLF_TIME),
          Map.entry("$request", Field.REQUEST),
          Map.entry("$status", Field.STATUS),
          Map.entry("$body_bytes_sent", Field.BYTES),
          Map.entry("$bytes_sent", Field.BYTES),
          Map.entry("$http_referer", Field.REFERER),
          Map.entry("$http_user_agent", Field.USER_AGENT));

  /**
   * A field with the literal text before it; the last piece of a directive has no field.
   *
   * @param quoted whether double quotes stand directly on both sides
   */
  record Piece(String before, @Nullable Field field, boolean quoted) {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private Directive(String text) {
    this.text = text;
  }

  static List<Piece> read(String text) {
    return new Directive(text).pieces();
  }

  private List<Piece> pieces() {
    StringBuilder literal = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%' || c == '$') {
        addField(literal, c == '%' ? apacheName() : nginxName());
      } else {
        literal.append(c);
        at++;
      }
    }
    pieces.add(new Piece(literal.toString(), null, false));
    return pieces;
  }

  private void addField(StringBuilder literal, String name) {
    Field field = name.startsWith("%") ? APACHE.get(name) : NGINX.get(name);
    if (field == null) {
      throw new IllegalArgumentException(
          "unknown variable " + name + " in the log directive: " + text);
    }
    if (field == Field.CLF_TIME && name.equals("%t")) {
      // Apache writes the brackets itself; nginx has them in the directive.
      pieces.add(new Piece(literal + "[", field, false));
      literal.setLength(0);
      literal.append(']');
      return;
    }
    boolean quoted = endsWith(literal, '"') && at < text.length() && text.charAt(at) == '"';
    pieces.add(new Piece(literal.toString(), field, quoted));
    literal.setLength(0);
  }

  private String apacheName() {
    int start = at++;
    if (at < text.length() && text.charAt(at) == '>') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '{') {
      int close = text.indexOf('}', at);
      if (close < 0) {
        throw new IllegalArgumentException("no } after " + text.substring(start));
      }
      at = close + 1;
    }
    at = Math.min(at + 1, text.length());
    return text.substring(start, at);
  }

  private String nginxName() {
    int start = at++;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean endsWith(StringBuilder text, char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }
}
