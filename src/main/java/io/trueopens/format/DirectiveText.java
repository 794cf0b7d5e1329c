package io.trueopens.format;

/**
 * A directive as people have it: the bare format, or the whole statement out of a configuration.
 */
final class DirectiveText {
  private static final String APACHE = "LogFormat";
  private static final String NGINX = "log_format";

  private DirectiveText() {}

  /**
   * The bare format. Of {@code LogFormat "%h %l" common} and {@code log_format main escape=json
   * '$remote_addr ' '$status';} it is what stands in quotes, and escapes are undone.
   */
  static String bare(String text) {
    String trimmed = text.strip();
    if (isStatement(trimmed, APACHE) || isStatement(trimmed, NGINX)) {
      String quoted = quoted(trimmed);
      if (!quoted.isEmpty()) {
        return quoted;
      }
    }
    return unescaped(trimmed);
  }

  private static boolean isStatement(String text, String keyword) {
    return text.regionMatches(true, 0, keyword, 0, keyword.length())
        && text.length() > keyword.length()
        && Character.isWhitespace(text.charAt(keyword.length()));
  }

  /** The quoted strings of a statement, joined. */
  private static String quoted(String statement) {
    StringBuilder joined = new StringBuilder();
    int at = 0;
    while (at < statement.length()) {
      char quote = statement.charAt(at);
      if (quote == '"' || quote == '\'') {
        int close = closing(statement, at);
        joined.append(unescaped(statement.substring(at + 1, close)));
        at = close;
      }
      at++;
    }
    return joined.toString();
  }

  private static int closing(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == text.charAt(open)) {
        return i;
      }
      if (text.charAt(i) == '\\') {
        i++;
      }
    }
    throw new IllegalArgumentException("a quote in the log directive is not closed");
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(
            switch (text.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> text.charAt(i);
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
