package io.trueopens.stats;

import java.util.List;
import java.util.Optional;

/**
 * The daily verdict over one campaign or many: Mantel–Haenszel difference with Sato's variance, put
 * into a confidence sequence, behind a guard against tiny counts.
 *
 * <p>N counts the deliveries of campaigns that went to both arms; others say nothing of a
 * difference and pass no guard. Simulated with 30 looks at α = 0.05 and no true difference, it is
 * ever significant in 0 to 2.6 % of runs, where a daily z-test is in 13 to 28 %. Without the guard
 * and Sato's variance, rare opens and unequal arms break it.
 *
 * @param sequence α and the planned number of deliveries
 * @param minimumCount openers, and non-openers, that every arm must have; 0 or more
 */
public record AnytimeComparison(ConfidenceSequence sequence, long minimumCount) {
  /** The guard when none was given. */
  public static final long DEFAULT_MINIMUM_COUNT = 5;

  /** Rejects a negative guard. */
  public AnytimeComparison {
    Require.between("minimum count", minimumCount, 0, Proportion.MOST);
  }

  /** With the usual guard of 5. */
  public AnytimeComparison(ConfidenceSequence sequence) {
    this(sequence, DEFAULT_MINIMUM_COUNT);
  }

  /**
   * One look.
   *
   * @param strata the counts of every campaign so far
   */
  public AnytimeResult of(List<Stratum> strata) {
    Stratum total = compared(strata);
    Optional<MantelHaenszelDifference> difference = MantelHaenszelDifference.of(strata);
    Optional<AnytimeResult.Reason> obstacle = obstacle(total, difference);
    if (obstacle.isPresent()) {
      return new AnytimeResult.NotReady(obstacle.get(), difference);
    }
    MantelHaenszelDifference seen = difference.orElseThrow();
    return new AnytimeResult.Ready(seen, sequence.read(seen, (double) total.delivered()));
  }

  /** The counts of all campaigns that went to both arms, added up arm by arm. */
  public static Stratum compared(List<Stratum> strata) {
    return Stratum.total(strata.stream().filter(Stratum::isComparable).toList());
  }

  private Optional<AnytimeResult.Reason> obstacle(
      Stratum total, Optional<MantelHaenszelDifference> difference) {
    Proportion control = total.control();
    Proportion treatment = total.treatment();
    if (difference.isEmpty()) {
      return Optional.of(AnytimeResult.Reason.NOTHING_TO_COMPARE);
    }
    if (Math.min(control.opens(), treatment.opens()) < minimumCount) {
      return Optional.of(AnytimeResult.Reason.TOO_FEW_OPENERS);
    }
    if (Math.min(control.unopened(), treatment.unopened()) < minimumCount) {
      return Optional.of(AnytimeResult.Reason.TOO_FEW_NON_OPENERS);
    }
    return difference.filter(d -> d.standardError() == 0).map(d -> AnytimeResult.Reason.NO_SPREAD);
  }
}
