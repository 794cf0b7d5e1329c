package io.trueopens.naming;

/** Says of a hash that it was never added, or that it may have been: one bit for each of many. */
final class HashFilter {
  /** Some ten bits for each word of the lists. */
  private static final int LOG_OF_BITS = 17;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final long[] bits = new long[1 << (LOG_OF_BITS - 6)];

  void add(int hash) {
    int bit = bit(hash);
    bits[bit >>> 6] |= 1L << bit;
  }

  boolean mayHold(int hash) {
    int bit = bit(hash);
    return (bits[bit >>> 6] & (1L << bit)) != 0;
  }

  private static int bit(int hash) {
    return (hash * GOLDEN_RATIO) >>> (Integer.SIZE - LOG_OF_BITS);
  }
}
