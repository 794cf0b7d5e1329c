package io.trueopens.experiment;

import io.trueopens.stats.Chapman;
import io.trueopens.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How many may have read one arm, guessed from those whom an image or a click showed (Chapman).
 * Only units without any machine or unknown fetch; never a verdict, since a click is likelier where
 * images are on.
 *
 * @param arm the arm
 * @param seen readers seen either way
 * @param estimate all readers, seen and unseen, of those units; null when too few were seen both
 *     ways
 * @param interval 95 % interval, if the two ways of seeing were independent; null with the estimate
 */
public record Readers(
    String arm, long seen, @Nullable Double estimate, @Nullable Interval interval) {
  private static final double CONFIDENCE = 0.95;

  static Readers of(String arm, ArmTotals totals) {
    Chapman chapman = Chapman.of(totals.captures(), CONFIDENCE).atMost(totals.clear());
    return totals.captures().areEnough()
        ? new Readers(arm, chapman.seen(), chapman.readers(), chapman.interval())
        : new Readers(arm, chapman.seen(), null, null);
  }
}
