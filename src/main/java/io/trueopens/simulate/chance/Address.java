package io.trueopens.simulate.chance;

/**
 * An internet address in 64 bits: an IPv4 address in the lower 32, or the network half of an IPv6
 * address, whose other half follows from it.
 */
public final class Address {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Address() {}

  /** The address as servers write it. */
  public static String text(long address) {
    StringBuilder text = new StringBuilder(39);
    if (address >>> 32 == 0) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        text.append((address >>> shift) & 0xFF).append(shift == 0 ? "" : ".");
      }
      return text.toString();
    }
    // Groups of the lower half are never zero, so that there is nothing to shorten.
    groups(text, address, 0).append(':');
    return groups(text, Dice.mix(address), 1).toString();
  }

  private static StringBuilder groups(StringBuilder text, long half, int least) {
    for (int shift = 48; shift >= 0; shift -= 16) {
      int group = Math.max(least, (int) (half >>> shift) & 0xFFFF);
      for (int digit = group > 0xFFF ? 12 : group > 0xFF ? 8 : group > 0xF ? 4 : 0;
          digit >= 0;
          digit -= 4) {
        text.append(HEX[(group >>> digit) & 0xF]);
      }
      if (shift > 0) {
        text.append(':');
      }
    }
    return text;
  }
}
