package io.trueopens.simulate.chance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Networks to draw addresses from; each network is drawn with equal chance, whatever its size. */
public final class Ranges {
  private final List<String> networks;
  private final long[] starts;
  private final long[] masks;

  private Ranges(List<String> networks, long[] starts, long[] masks) {
    this.networks = List.copyOf(networks);
    this.starts = starts;
    this.masks = masks;
  }

  /**
   * Networks in CIDR form: IPv4, or IPv6 of at most 64 bits.
   *
   * @throws IllegalArgumentException naming the one that is no such network
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Ranges of(List<String> networks) {
    if (networks.isEmpty()) {
      throw new IllegalArgumentException("a list of networks is empty; give at least one");
    }
    long[] starts = new long[networks.size()];
    long[] masks = new long[networks.size()];
    for (int i = 0; i < starts.length; i++) {
      String network = networks.get(i);
      int slash = network.indexOf('/');
      byte[] octets = octets(network, slash);
      int width = octets.length == 4 ? 32 : 64;
      int free = width - bits(network, slash, width);
      starts[i] = octets.length == 4 ? unsigned(octets) : ByteBuffer.wrap(octets).getLong();
      masks[i] = free == 64 ? -1 : (1L << free) - 1;
    }
    return new Ranges(networks, starts, masks);
  }

  /** The networks as they were given. */
  public List<String> networks() {
    return networks;
  }

  /** An address of one of the networks, in the form that {@link Address} reads. */
  public long draw(Dice dice) {
    int i = dice.below(starts.length);
    return (starts[i] & ~masks[i]) | (dice.bits() & masks[i]);
  }

  private static long unsigned(byte[] octets) {
    return ByteBuffer.wrap(octets).getInt() & 0xFFFFFFFFL;
  }

  private static byte[] octets(String network, int slash) {
    String address = slash < 0 ? network : network.substring(0, slash);
    // A text of these signs is never looked up as a name.
    if (address.contains(":") || address.matches("\\d+[.]\\d+[.]\\d+[.]\\d+")) {
      try {
        return InetAddress.getByName(address).getAddress();
      } catch (UnknownHostException e) {
        throw wrong(network, e);
      }
    }
    throw wrong(network, null);
  }

  private static int bits(String network, int slash, int width) {
    try {
      int bits = Integer.parseInt(network.substring(slash + 1));
      if (slash > 0 && bits >= 0 && bits <= width) {
        return bits;
      }
    } catch (NumberFormatException e) {
      throw wrong(network, e);
    }
    throw wrong(network, null);
  }

  private static IllegalArgumentException wrong(String network, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "\"" + network + "\" is no network; expected such as 192.0.2.0/24 or 2001:db8::/32", cause);
  }
}
