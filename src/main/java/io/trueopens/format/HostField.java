package io.trueopens.format;

/** The host that was asked, by the best of the fields that may tell it. */
final class HostField {
  /** What nginx people call a server that answers for any name. */
  private static final byte ANY = '_';

  private HostField() {}

  static void read(byte[] line, Spans spans, Slice host) {
    Text.read(line, spans, Field.HOST, host);
    if (!host.isPresent()) {
      Text.read(line, spans, Field.HOST_HEADER, host);
    }
    if (host.isPresent()) {
      dropPort(host);
      return;
    }
    Text.read(line, spans, Field.SERVER_NAME, host);
    if (host.is(ANY)) {
      host.clear();
    }
  }

  /** Leaves the host alone; an IPv6 literal keeps its brackets. */
  static void dropPort(Slice host) {
    byte[] bytes = host.bytes();
    int bracket = Bytes.lastIndexOf(bytes, host.from(), host.to(), (byte) ']');
    int colon = host.indexOf((byte) ':', Math.max(host.from(), bracket));
    if (colon > host.from() && Bytes.areDigits(bytes, colon + 1, host.to())) {
      host.set(bytes, host.from(), colon);
    }
  }
}
