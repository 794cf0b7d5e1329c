package io.trueopens.format;

import org.jspecify.annotations.Nullable;

/**
 * {@code METHOD target PROTOCOL}, as far as a client sent it so.
 *
 * @param method null when the bytes are no request line at all
 * @param target without scheme and host; null when there is none
 */
record RequestLine(@Nullable String method, @Nullable String target) {
  private static final RequestLine GARBAGE = new RequestLine(null, null);

  static RequestLine of(@Nullable String text) {
    int blank = text == null ? -1 : text.indexOf(' ');
    if (text == null || blank <= 0 || !isMethod(text, blank)) {
      return GARBAGE;
    }
    int protocol = text.lastIndexOf(" HTTP/");
    int end = protocol > blank ? protocol : text.length();
    String target = text.substring(blank + 1, end);
    return target.isEmpty()
        ? GARBAGE
        : new RequestLine(text.substring(0, blank), withoutScheme(target));
  }

  /** The request of a format that logs method and target apart. */
  static RequestLine of(@Nullable String method, @Nullable String target) {
    boolean hasMethod = method != null && isMethod(method, method.length());
    return new RequestLine(
        hasMethod ? method : null, target == null ? null : withoutScheme(target));
  }

  /** A method is a token; those in use are made of letters and hyphens. */
  private static boolean isMethod(String text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_')) {
        return false;
      }
    }
    return true;
  }

  private static String withoutScheme(String target) {
    if (!target.regionMatches(true, 0, "http://", 0, 7)
        && !target.regionMatches(true, 0, "https://", 0, 8)) {
      return target;
    }
    int host = target.indexOf("//") + 2;
    int path = target.indexOf('/', host);
    return path < 0 ? "/" : target.substring(path);
  }
}
