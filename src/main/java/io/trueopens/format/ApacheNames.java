package io.trueopens.format;

import java.util.Locale;
import java.util.Map;

/**
 * What the directives of Apache's {@code LogFormat} mean.
 *
 * <p>Source: https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats
 */
final class ApacheNames {
  private static final Map<String, Field> PLAIN =
      Map.ofEntries(
          Map.entry("h", Field.CLIENT),
          Map.entry("a", Field.CLIENT),
          Map.entry("l", Field.WORD),
          Map.entry("u", Field.TEXT),
          Map.entry("v", Field.HOST),
          Map.entry("V", Field.HOST),
          Map.entry("p", Field.PORT),
          Map.entry("t", Field.CLF_TIME),
          Map.entry("r", Field.REQUEST),
          Map.entry("m", Field.METHOD),
          Map.entry("U", Field.PATH),
          Map.entry("q", Field.QUERY),
          Map.entry("s", Field.STATUS),
          Map.entry("b", Field.BYTES),
          Map.entry("B", Field.BYTES),
          Map.entry("O", Field.BYTES));

  private static final Map<String, Field> HEADERS =
      Map.of(
          "referer", Field.REFERER,
          "user-agent", Field.USER_AGENT,
          "host", Field.HOST_HEADER,
          "x-forwarded-for", Field.FORWARDED);

  private ApacheNames() {}

  /**
   * The field of a directive; one that nobody asks for is skipped.
   *
   * @param argument what stands in braces; empty without
   * @param letter the directive's letter, or a circumflex and two letters
   */
  static Field field(String argument, String letter) {
    if (argument.isEmpty()) {
      return PLAIN.getOrDefault(letter, Field.TEXT);
    }
    return switch (letter) {
      case "i" -> HEADERS.getOrDefault(argument.toLowerCase(Locale.ROOT), Field.TEXT);
      case "a" -> address(argument);
      case "h" -> argument.equals("c") ? Field.PEER : Field.TEXT;
      default -> Field.TEXT;
    };
  }

  /** {@code c} is Apache's; the words are Jetty's. */
  private static Field address(String argument) {
    return switch (argument) {
      case "client" -> Field.CLIENT;
      case "c", "remote" -> Field.PEER;
      default -> Field.TEXT;
    };
  }
}
