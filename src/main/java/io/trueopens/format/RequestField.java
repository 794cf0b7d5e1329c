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
      if (whole.target() != null) {
        return whole;
      }
      if (method != null && request != null) {
        // Some call the target alone the request, beside its method.
        return RequestLine.of(method, request);
      }
    }
    return RequestLine.of(method, target(line, spans));
  }

  private static @Nullable String target(byte[] line, Spans spans) {
    String target = Text.of(line, spans, Field.TARGET);
    String path = Text.of(line, spans, Field.PATH);
    String asked = target == null ? path : target;
    if (asked == null || asked.indexOf('?') >= 0) {
      return asked;
    }
    String query = Text.of(line, spans, Field.QUERY);
    String arguments = Text.of(line, spans, Field.ARGUMENTS);
    return asked + (query == null ? "" : query) + (arguments == null ? "" : "?" + arguments);
  }
}
