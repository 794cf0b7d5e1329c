package io.trueopens.address;

import org.jspecify.annotations.Nullable;

/**
 * An internet address as 128 bits; IPv4 stands in its mapped place {@code ::ffff:0:0/96}, so that
 * both spellings of one client are equal. Never resolves a name.
 */
public record IpAddress(long high, long low) {
  private static final long MAPPED = 0xffffL << 32;

  /** The address that these 32 bits mean in IPv4. */
  public static IpAddress ofV4(int bits) {
    return new IpAddress(0, MAPPED | Integer.toUnsignedLong(bits));
  }

  /** The /24 of an IPv4 address, the /48 of an IPv6 one: what a household or an office shares. */
  public IpAddress network() {
    return isV4() ? new IpAddress(0, low & ~0xffL) : new IpAddress(high & ~0xffffL, 0);
  }

  /** Whether it is an IPv4 address, in whichever spelling. */
  public boolean isV4() {
    return high == 0 && (low >>> 32) == 0xffffL;
  }

  /**
   * Reads a literal, with or without brackets and zone. Null for anything else, such as a host
   * name; short forms of IPv4 and leading zeros are not accepted, because programs disagree on what
   * they mean.
   */
  public static @Nullable IpAddress parse(String text) {
    String literal = bare(text);
    if (literal.indexOf(':') >= 0) {
      return new Ipv6Text(literal).parse();
    }
    long v4 = v4(literal, 0);
    return v4 < 0 ? null : ofV4((int) v4);
  }

  private static String bare(String text) {
    String inside =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    int zone = inside.indexOf('%');
    // Only IPv6 has zones; "10.0.0.1%1" stays as it is and fails.
    return zone > 0 && inside.indexOf(':') >= 0 ? inside.substring(0, zone) : inside;
  }

  /** The address that a dotted quad from an index to the end means, or -1. */
  static long v4(String text, int from) {
    long bits = 0;
    int at = from;
    for (int part = 0; part < 4; part++) {
      int end = part < 3 ? text.indexOf('.', at) : text.length();
      int value = end < 0 ? -1 : octet(text, at, end);
      if (value < 0) {
        return -1;
      }
      bits = bits << 8 | value;
      at = end + 1;
    }
    return bits;
  }

  private static int octet(String text, int from, int to) {
    if (to <= from || to - from > 3 || (text.charAt(from) == '0' && to - from > 1)) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value > 255 ? -1 : value;
  }
}
