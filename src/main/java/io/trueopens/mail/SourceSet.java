package io.trueopens.mail;

import java.util.ArrayList;
import java.util.List;

/** Reads a {@code srcset}: addresses with a width or a density, separated by commas. */
final class SourceSet {
  private SourceSet() {}

  /**
   * The addresses in order. A comma inside an address stays, since only one before a blank ends.
   */
  static List<String> urls(String srcset) {
    List<String> urls = new ArrayList<>();
    int at = 0;
    while (at < srcset.length()) {
      int start = skip(srcset, at);
      int end = addressEnd(srcset, start);
      boolean ended = end > start && srcset.charAt(end - 1) == ',';
      String url = srcset.substring(start, ended ? end - 1 : end);
      if (!url.isEmpty()) {
        urls.add(url);
      }
      at = ended ? end : afterDescriptor(srcset, end);
    }
    return urls;
  }

  /** What a mailer fills in may have blanks: {@code {{ picture }}}. */
  private static int addressEnd(String text, int from) {
    int end = from;
    int braces = 0;
    while (end < text.length() && (braces > 0 || !Character.isWhitespace(text.charAt(end)))) {
      char c = text.charAt(end);
      braces += c == '{' ? 1 : 0;
      braces -= c == '}' && braces > 0 ? 1 : 0;
      end++;
    }
    return end;
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  private static int afterDescriptor(String text, int from) {
    int comma = text.indexOf(',', from);
    return comma < 0 ? text.length() : comma + 1;
  }
}
