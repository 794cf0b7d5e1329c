package io.trueopens.format;

import io.trueopens.address.TrustedProxies;
import org.jspecify.annotations.Nullable;

/** The client, by the best of the fields that may tell it. */
final class ClientField {
  private ClientField() {}

  static void read(byte[] line, Spans spans, TrustedProxies proxies, Slice client) {
    if (proxies.networks().isEmpty() && spans.has(Field.CLIENT)) {
      Text.read(line, spans, Field.CLIENT, client);
      if (isBare(client)) {
        return;
      }
    }
    client.set(of(line, spans, proxies));
  }

  /** Whether an address has neither port nor brackets, or is none. */
  private static boolean isBare(Slice client) {
    if (!client.isPresent()) {
      return false;
    }
    int colon = client.indexOf((byte) ':', client.from());
    boolean oneColon = colon >= 0 && client.indexOf((byte) ':', colon + 1) < 0;
    return !oneColon && client.bytes()[client.from()] != '[';
  }

  private static @Nullable String of(byte[] line, Spans spans, TrustedProxies proxies) {
    String forwarded = forwarded(line, spans);
    String logged = logged(line, spans);
    return logged == null && !spans.has(Field.CLIENT)
        ? proxies.client(forwarded)
        : proxies.client(logged, forwarded);
  }

  private static @Nullable String logged(byte[] line, Spans spans) {
    String client = Text.of(line, spans, Field.CLIENT);
    if (client != null) {
      return client;
    }
    String withPort = Text.of(line, spans, Field.CLIENT_AND_PORT);
    if (withPort != null) {
      return withPort.substring(0, withPort.lastIndexOf(':'));
    }
    return Text.of(line, spans, Field.PEER);
  }

  private static @Nullable String forwarded(byte[] line, Spans spans) {
    String addresses = Text.of(line, spans, Field.FORWARDED);
    if (addresses != null) {
      return addresses.indexOf('"') < 0 ? addresses : addresses.replace("\"", "");
    }
    String elements = Text.of(line, spans, Field.FORWARDED_ELEMENTS);
    return elements == null
        ? Text.of(line, spans, Field.REAL_IP)
        : ForwardedHeader.addresses(elements);
  }
}
