package io.trueopens.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The little of CSS that lint needs, read in one pass. */
final class Styles {
  private static final String URL = "url(";
  private static final Set<String> NO_IMAGES = Set.of("css", "woff", "woff2", "ttf", "otf", "eot");

  private Styles() {}

  /** The value of a property in a style attribute; empty when it is not set. */
  static String value(String style, String property) {
    for (String declaration : style.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0 && declaration.substring(0, colon).strip().equalsIgnoreCase(property)) {
        return declaration.substring(colon + 1).replace("!important", "").strip();
      }
    }
    return "";
  }

  /** Whether the style hides what it is set on. */
  static boolean hides(String style) {
    return value(style, "display").equalsIgnoreCase("none")
        || value(style, "visibility").equalsIgnoreCase("hidden");
  }

  /** The addresses of images in CSS, in order. */
  static List<String> imageUrls(String css) {
    List<String> urls = new ArrayList<>();
    String lower = css.toLowerCase(Locale.ROOT);
    // A letter whose lower case is longer would shift the places.
    String text = lower.length() == css.length() ? css : lower;
    int at = lower.indexOf(URL);
    while (at >= 0) {
      int start = at + URL.length();
      int end = endOfUrl(text, start);
      String url = text.substring(start, end).strip().replace("\"", "").replace("'", "");
      if (!url.isEmpty() && !NO_IMAGES.contains(extension(url))) {
        urls.add(url);
      }
      at = lower.indexOf(URL, end);
    }
    return urls;
  }

  private static int endOfUrl(String css, int start) {
    int end = css.indexOf(')', start);
    return end < 0 ? css.length() : end;
  }

  private static String extension(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
