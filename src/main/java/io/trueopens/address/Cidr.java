package io.trueopens.address;

import org.jspecify.annotations.Nullable;

/** A network, from its first address to its last. */
public record Cidr(IpAddress first, IpAddress last) {
  /**
   * Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or one address.
   *
   * @throws IllegalArgumentException when it is none, or when bits are set behind the prefix, which
   *     is nearly always a slip of the pen
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no network; expected such as 192.0.2.0/24 or 2001:db8::/32");
    }
    int width = address.isV4() ? 32 : 128;
    int prefix = slash < 0 ? width : prefix(text.substring(slash + 1), width);
    if (prefix < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" has no prefix length from 0 to " + width + " after the slash");
    }
    return of(address, prefix + 128 - width, text);
  }

  /** Whether an address lies in the network; one of the other family never does. */
  public boolean contains(IpAddress address) {
    return first.isV4() == address.isV4()
        && compare(first, address) <= 0
        && compare(address, last) <= 0;
  }

  private static int compare(IpAddress a, IpAddress b) {
    int high = Long.compareUnsigned(a.high(), b.high());
    return high == 0 ? Long.compareUnsigned(a.low(), b.low()) : high;
  }

  private static Cidr of(IpAddress address, int prefix, String text) {
    long highMask = prefix >= 64 ? -1 : mask(prefix);
    long lowMask = prefix <= 64 ? 0 : mask(prefix - 64);
    if ((address.high() & ~highMask) != 0 || (address.low() & ~lowMask) != 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" has bits behind its prefix; write the network's first address");
    }
    return new Cidr(address, new IpAddress(address.high() | ~highMask, address.low() | ~lowMask));
  }

  private static long mask(int bits) {
    return bits == 0 ? 0 : -1L << (64 - bits);
  }

  private static int prefix(String text, int width) {
    @Nullable Integer value = null;
    if (!text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      value = Integer.valueOf(text);
    }
    return value == null || value > width ? -1 : value;
  }
}
