package io.trueopens.format;

import org.jspecify.annotations.Nullable;

/**
 * {@code METHOD target PROTOCOL}, as far as a client sent it so.
 *
 * @param method null when the bytes are no request line at all
 * @param target without scheme and host; null when there is none
 * @param host the host of an absolute target, without port
 */
record RequestLine(@Nullable String method, @Nullable String target, @Nullable String host) {
  private static final RequestLine GARBAGE = new RequestLine(null, null, null);

  static RequestLine of(@Nullable String text) {
    int blank = text == null ? -1 : text.indexOf(' ');
    if (text == null || blank <= 0 || !isMethod(text, blank)) {
      return GARBAGE;
    }
    String target = target(text, blank + 1).stripTrailing();
    return target.isEmpty() ? GARBAGE : of(text.substring(0, blank), target);
  }

  private static String target(String text, int from) {
    int protocol = text.lastIndexOf(" HTTP/");
    if (protocol >= from) {
      return text.substring(from, protocol);
    }
    // Load balancers write a dash for a protocol that they could not make out.
    boolean none = text.endsWith(" -") && text.length() - 2 > from;
    return text.substring(from, none ? text.length() - 2 : text.length());
  }

  /** The request of a format that logs method and target apart. */
  static RequestLine of(@Nullable String method, @Nullable String target) {
    boolean isMethod = method != null && isMethod(method, method.length());
    String known = isMethod ? method : null;
    if ("-".equals(target)) {
      // Tomcat and Jetty write it for a target that they refuse.
      return new RequestLine(known, null, null);
    }
    int host = target == null ? -1 : hostBegins(target);
    if (target == null || host < 0) {
      return new RequestLine(known, target, null);
    }
    int end = hostEnds(target, host);
    String path = target.substring(end);
    String whole = path.startsWith("/") ? path : "/" + path;
    return new RequestLine(known, whole, HostField.withoutPort(target.substring(host, end)));
  }

  /** A method is a token; those in use are made of letters and hyphens. */
  private static boolean isMethod(String text, int length) {
    if (text.startsWith("-")) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_')) {
        return false;
      }
    }
    return true;
  }

  /** Where the host begins in {@code https://user@host:port/path}, or -1 in other targets. */
  private static int hostBegins(String target) {
    int scheme = 0;
    while (scheme < target.length() && isSchemePart(target.charAt(scheme))) {
      scheme++;
    }
    if (scheme == 0 || !target.startsWith("://", scheme)) {
      return -1;
    }
    int host = scheme + "://".length();
    int user = target.lastIndexOf('@', hostEnds(target, host));
    return user < host ? host : user + 1;
  }

  private static boolean isSchemePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int hostEnds(String target, int from) {
    int end = from;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
