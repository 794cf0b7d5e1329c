package io.trueopens.stats;

import java.util.Optional;

/** What one morning's look at an experiment says: a verdict, or why there is none yet. */
public sealed interface AnytimeResult {
  /** Valid at every look; 1 while there is no verdict. */
  double p();

  /**
   * Enough counts for a verdict.
   *
   * @param difference treatment − control over all campaigns
   * @param reading interval and p
   */
  record Ready(MantelHaenszelDifference difference, ConfidenceSequence.Reading reading)
      implements AnytimeResult {
    @Override
    public double p() {
      return reading.p();
    }
  }

  /**
   * No verdict yet.
   *
   * @param reason the first obstacle
   * @param difference the difference seen so far, without interval; empty when no campaign has
   *     deliveries in both arms
   */
  record NotReady(Reason reason, Optional<MantelHaenszelDifference> difference)
      implements AnytimeResult {
    @Override
    public double p() {
      return 1;
    }
  }

  /** Why there is no verdict yet. */
  enum Reason {
    /** No campaign has deliveries in both arms. */
    NOTHING_TO_COMPARE,
    /** An arm has fewer openers than the guard asks for. */
    TOO_FEW_OPENERS,
    /** An arm has fewer deliveries without an open than the guard asks for. */
    TOO_FEW_NON_OPENERS,
    /** Within every campaign everybody opened, or nobody. */
    NO_SPREAD
  }
}
