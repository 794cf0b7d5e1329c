package io.trueopens.format;

import org.jspecify.annotations.Nullable;

/** The request, by whichever of the fields tell it. */
final class RequestField {
  private RequestField() {}

  static RequestLine of(byte[] line, Spans spans) {
    String method = Text.of(line, spans, Field.METHOD);
    if (spans.has(Field.REQUEST)) {
      String request = Text.of(line, spans, Field.REQUEST);
      RequestLine whole = RequestLine.of(request);
      if (whole.method() != null) {
        return whole;
      }
      if (method != null && request != null) {
        // Some call the target alone the request, beside its method.
        return RequestLine.of(method, withQuery(line, spans, request));
      }
    }
    return RequestLine.of(method, target(line, spans));
  }

  private static @Nullable String target(byte[] line, Spans spans) {
    String target = Text.of(line, spans, Field.TARGET);
    if (target != null) {
      return withQuery(line, spans, target);
    }
    String path = Text.of(line, spans, Field.PATH);
    return path == null ? null : withQuery(line, spans, fromRoot(path));
  }

  /** Some CDNs log a path without its first slash. */
  private static String fromRoot(String path) {
    boolean whole = path.startsWith("/") || path.equals("*") || path.contains("://");
    return whole ? path : "/" + path;
  }

  private static String withQuery(byte[] line, Spans spans, String target) {
    if (target.indexOf('?') >= 0) {
      return target;
    }
    String query = Text.of(line, spans, Field.QUERY);
    String arguments = query == null ? Text.of(line, spans, Field.ARGUMENTS) : query;
    if (arguments == null) {
      return target;
    }
    return arguments.startsWith("?") ? target + arguments : target + "?" + arguments;
  }
}
