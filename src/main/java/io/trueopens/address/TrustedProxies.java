package io.trueopens.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client behind proxies. Each proxy adds the address it was asked from to the right end
 * of X-Forwarded-For, so only what trusted proxies wrote can be believed: the list is walked from
 * the right as long as the address before it is trusted. Whatever a client wrote itself stands
 * further left and is never reached.
 *
 * @param networks the trusted proxies; with none, the logged address is the client
 */
public record TrustedProxies(List<Cidr> networks) {
  /** Nobody is trusted. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  /** Keeps a copy of the list. */
  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * Reads networks such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException when one of them is none
   */
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(Cidr::parse).toList());
  }

  /**
   * The client's address without port and brackets.
   *
   * <p>An entry that is no address ends the walk: the proxy that wrote it does not know its client,
   * and nothing vouches for what stands left of it. The client is then that proxy.
   *
   * @param logged the address that the server saw, as logged; may be a host name
   * @param forwarded the X-Forwarded-For header, where logged
   */
  public @Nullable String client(@Nullable String logged, @Nullable String forwarded) {
    if (logged == null) {
      return null;
    }
    return walked(AddressText.bare(logged), forwarded);
  }

  /**
   * The client where only X-Forwarded-For was logged: its last entry is the address that the
   * nearest proxy saw.
   */
  public @Nullable String client(@Nullable String forwarded) {
    if (forwarded == null) {
      return null;
    }
    int comma = forwarded.lastIndexOf(',');
    String nearest = AddressText.bare(forwarded.substring(comma + 1).strip());
    return walked(nearest, comma < 0 ? null : forwarded.substring(0, comma));
  }

  private String walked(String nearest, @Nullable String forwarded) {
    String client = nearest;
    int end = forwarded == null ? -1 : forwarded.length();
    while (forwarded != null && end >= 0 && isTrusted(client)) {
      int comma = forwarded.lastIndexOf(',', end - 1);
      String entry = AddressText.bare(forwarded.substring(comma + 1, end).strip());
      if (IpAddress.parse(entry) == null) {
        return client;
      }
      client = entry;
      end = comma;
    }
    return client;
  }

  private boolean isTrusted(String text) {
    IpAddress address = networks.isEmpty() ? null : IpAddress.parse(text);
    return address != null && networks.stream().anyMatch(network -> network.contains(address));
  }
}
