package io.trueopens.format;

import java.nio.charset.StandardCharsets;

/**
 * {@code METHOD target PROTOCOL}, as far as a client sent it so. What is not known is not present.
 * One instance is used anew for each line.
 */
final class RequestLine {
  private static final byte[] PROTOCOL = " HTTP/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AFTER_SCHEME = "://".getBytes(StandardCharsets.US_ASCII);

  private final Slice method = new Slice();
  private final Slice target = new Slice();
  private final Slice host = new Slice();

  /** Not present when the bytes are no request line at all. */
  Slice method() {
    return method;
  }

  /** Without scheme and host. */
  Slice target() {
    return target;
  }

  /** The host of an absolute target, without port. */
  Slice host() {
    return host;
  }

  /** Reads a whole line; then {@link #method} tells whether it was one. */
  void readWhole(Slice text) {
    clear();
    int blank = text.isPresent() ? text.indexOf((byte) ' ', text.from()) : -1;
    if (blank <= text.from() || !isMethod(text.bytes(), text.from(), blank)) {
      return;
    }
    int end = stripped(text.bytes(), blank + 1, targetEnds(text, blank + 1));
    if (end > blank + 1) {
      method.set(text.bytes(), text.from(), blank);
      target.set(text.bytes(), blank + 1, end);
      partTarget();
    }
  }

  private void clear() {
    method.clear();
    target.clear();
    host.clear();
  }

  /** Reads the request of a format that logs method and target apart. */
  void readParts(Slice loggedMethod, Slice loggedTarget) {
    clear();
    int from = loggedMethod.from();
    if (loggedMethod.isPresent() && isMethod(loggedMethod.bytes(), from, loggedMethod.to())) {
      method.set(loggedMethod);
    }
    target.set(loggedTarget);
    if (target.isPresent()) {
      partTarget();
    }
  }

  private static int targetEnds(Slice text, int from) {
    byte[] bytes = text.bytes();
    for (int at = text.to() - PROTOCOL.length; at >= from; at--) {
      if (bytes[at] == ' ' && Bytes.startsWith(bytes, at, text.to(), PROTOCOL)) {
        return at;
      }
    }
    // Load balancers write a dash for a protocol that they could not make out.
    int dash = text.to() - 2;
    boolean none = dash > from && bytes[dash] == ' ' && bytes[dash + 1] == '-';
    return none ? dash : text.to();
  }

  private static int stripped(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  /** A method is a token; those in use are made of letters and hyphens. */
  private static boolean isMethod(byte[] bytes, int from, int to) {
    if (from < to && bytes[from] == '-') {
      return false;
    }
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (!(Bytes.isLetter(b) || b == '-' || b == '_')) {
        return false;
      }
    }
    return true;
  }

  /** Parts the host of {@code https://user@host:port/path} from its path. */
  private void partTarget() {
    byte[] bytes = target.bytes();
    if (target.is((byte) '-')) {
      // Tomcat and Jetty write it for a target that they refuse.
      target.clear();
      return;
    }
    int begin = bytes[target.from()] == '/' ? -1 : hostBegins();
    if (begin < 0) {
      return;
    }
    int end = hostEnds(begin);
    host.set(bytes, begin, end);
    HostField.dropPort(host);
    target.set(bytes, end, target.to());
    if (target.length() == 0 || bytes[end] != '/') {
      target.prepend((byte) '/');
    }
  }

  /** Where the host begins, or -1 in targets that have none. */
  private int hostBegins() {
    byte[] bytes = target.bytes();
    int scheme = target.from();
    while (scheme < target.to() && Bytes.isLetter(bytes[scheme])) {
      scheme++;
    }
    boolean none = scheme == target.from();
    if (none || !Bytes.startsWith(bytes, scheme, target.to(), AFTER_SCHEME)) {
      return -1;
    }
    int begin = scheme + AFTER_SCHEME.length;
    int user = Bytes.lastIndexOf(bytes, begin, hostEnds(begin), (byte) '@');
    return user < 0 ? begin : user + 1;
  }

  private int hostEnds(int from) {
    byte[] bytes = target.bytes();
    int end = from;
    while (end < target.to() && "/?#".indexOf(bytes[end]) < 0) {
      end++;
    }
    return end;
  }
}
