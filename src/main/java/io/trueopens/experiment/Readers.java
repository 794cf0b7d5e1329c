package io.trueopens.experiment;

import io.trueopens.stats.Chapman;
import io.trueopens.stats.Interval;

/**
 * How many may have read one arm, guessed from those whom an image or a click showed (Chapman).
 * Only units without any machine or unknown fetch; never a verdict, since a click is likelier where
 * images are on.
 *
 * @param arm the arm
 * @param seen readers seen either way
 * @param estimate all readers, seen and unseen
 * @param interval 95 % interval, if the two ways of seeing were independent
 */
public record Readers(String arm, long seen, double estimate, Interval interval) {
  private static final double CONFIDENCE = 0.95;

  static Readers of(String arm, Chapman.Captures captures) {
    Chapman chapman = Chapman.of(captures, CONFIDENCE);
    return new Readers(arm, chapman.seen(), chapman.readers(), chapman.interval());
  }
}
