package io.trueopens.format;

import java.nio.charset.StandardCharsets;

/** The request, by whichever of the fields tell it. One instance is used anew for each line. */
final class RequestField {
  private static final byte[] SCHEME = "://".getBytes(StandardCharsets.US_ASCII);

  private final RequestLine line = new RequestLine();
  private final Slice method = new Slice();
  private final Slice target = new Slice();
  private final Slice query = new Slice();

  /** Reads it; the answer holds until the next line. */
  RequestLine read(byte[] bytes, Spans spans) {
    Text.read(bytes, spans, Field.METHOD, method);
    if (spans.has(Field.REQUEST)) {
      Text.read(bytes, spans, Field.REQUEST, target);
      line.readWhole(target);
      if (line.method().isPresent()) {
        return line;
      }
      if (method.isPresent() && target.isPresent()) {
        // Some call the target alone the request, beside its method.
        addQuery(bytes, spans);
        line.readParts(method, target);
        return line;
      }
    }
    readTarget(bytes, spans);
    line.readParts(method, target);
    return line;
  }

  private void readTarget(byte[] bytes, Spans spans) {
    Text.read(bytes, spans, Field.TARGET, target);
    if (!target.isPresent()) {
      Text.read(bytes, spans, Field.PATH, target);
      if (target.isPresent() && !isWhole()) {
        // Some CDNs log a path without its first slash.
        target.prepend((byte) '/');
      }
    }
    if (target.isPresent()) {
      addQuery(bytes, spans);
    }
  }

  private boolean isWhole() {
    if (target.bytes()[target.from()] == '/' || target.is((byte) '*')) {
      return true;
    }
    int colon = target.indexOf((byte) ':', target.from());
    while (colon >= 0 && !Bytes.startsWith(target.bytes(), colon, target.to(), SCHEME)) {
      colon = target.indexOf((byte) ':', colon + 1);
    }
    return colon >= 0;
  }

  private void addQuery(byte[] bytes, Spans spans) {
    boolean logged = spans.has(Field.QUERY) || spans.has(Field.ARGUMENTS);
    if (!logged || target.indexOf((byte) '?', target.from()) >= 0) {
      return;
    }
    Text.read(bytes, spans, Field.QUERY, query);
    if (!query.isPresent()) {
      Text.read(bytes, spans, Field.ARGUMENTS, query);
    }
    if (!query.isPresent()) {
      return;
    }
    if (query.bytes()[query.from()] != '?') {
      query.prepend((byte) '?');
    }
    target.append(query);
  }
}
