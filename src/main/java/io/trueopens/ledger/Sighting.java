package io.trueopens.ledger;

/**
 * A file as a run has left it: all read. A file that still looks so need not be looked into.
 *
 * @param look what can be seen of it from outside
 * @param reading stands for all that decides how its lines are read
 * @param waiting whether its last line waits for its end
 */
public record Sighting(Look look, String reading, boolean waiting) {

  /**
   * What tells files apart without reading them.
   *
   * @param bytes length, packed
   * @param modified when it was last written, in milliseconds since 1970
   * @param fingerprint its length and a hash of how it begins
   */
  public record Look(String file, long bytes, long modified, String fingerprint) {}
}
