package io.trueopens.stats;

/**
 * Opens out of deliveries in one arm.
 *
 * @param opens messages opened, from 0 to {@code delivered}
 * @param delivered messages delivered, from 0 to {@value #MOST}
 */
public record Proportion(long opens, long delivered) {
  /** Up to here every count is exact as a double. */
  static final long MOST = 1L << 53;

  /** Rejects counts that cannot be. */
  public Proportion {
    Require.between("delivered", delivered, 0, MOST);
    Require.between("opens", opens, 0, delivered);
  }

  /** Deliveries without an open. */
  public long unopened() {
    return delivered - opens;
  }

  /** Whether there is no delivery, and so no rate. */
  public boolean isEmpty() {
    return delivered == 0;
  }

  /**
   * Opens divided by deliveries.
   *
   * @throws IllegalArgumentException when nothing was delivered
   */
  public double rate() {
    Require.between("delivered", delivered, 1, MOST);
    return (double) opens / delivered;
  }

  /** The counts of both together. */
  public Proportion plus(Proportion other) {
    return new Proportion(opens + other.opens, delivered + other.delivered);
  }
}
