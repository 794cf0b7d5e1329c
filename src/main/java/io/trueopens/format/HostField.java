package io.trueopens.format;

import org.jspecify.annotations.Nullable;

/** The host that was asked, by the best of the fields that may tell it. */
final class HostField {
  /** What nginx people call a server that answers for any name. */
  private static final String ANY = "_";

  private HostField() {}

  static @Nullable String of(byte[] line, Spans spans) {
    String host = Text.of(line, spans, Field.HOST);
    if (host != null) {
      return withoutPort(host);
    }
    String header = Text.of(line, spans, Field.HOST_HEADER);
    if (header != null) {
      return withoutPort(header);
    }
    String server = Text.of(line, spans, Field.SERVER_NAME);
    return ANY.equals(server) ? null : server;
  }

  /** The host alone; an IPv6 literal keeps its brackets. */
  static String withoutPort(String host) {
    int bracket = host.lastIndexOf(']');
    int colon = host.indexOf(':', Math.max(0, bracket));
    boolean isPort = colon > 0 && host.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9');
    return isPort ? host.substring(0, colon) : host;
  }
}
