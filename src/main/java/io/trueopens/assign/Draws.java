package io.trueopens.assign;

/** A way to draw arms. */
interface Draws {
  /**
   * The arm of a recipient.
   *
   * @param recipient normalised
   * @param stratum what the strata's columns hold; empty without strata
   */
  Arm arm(String recipient, String stratum);
}
