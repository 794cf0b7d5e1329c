package io.trueopens.experiment;

/** How recipients came to their arms. */
public enum Assignment {
  /** Chance drew the arm anew for every campaign: one unit a recipient and campaign. */
  PER_CAMPAIGN,
  /** Chance drew the arm once: one unit a recipient, whose stratum is the first campaign. */
  PERSISTENT,
  /** Nothing was drawn: differences are observed only. */
  NONE;

  /** Whether chance drew the arms. */
  public boolean isRandomised() {
    return this != NONE;
  }
}
