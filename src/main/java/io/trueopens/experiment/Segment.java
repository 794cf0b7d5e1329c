package io.trueopens.experiment;

import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * A part of the comparison, for exploring only.
 *
 * @param name what the part is
 * @param control opens and deliveries of the control in it
 * @param treatment of the treatment
 * @param test null when too few opened, or too few did not
 */
public record Segment(String name, Proportion control, Proportion treatment, @Nullable Test test) {
  /**
   * What the counts say.
   *
   * @param difference within campaigns, treatment − control
   * @param interval valid at every look by itself, not for all segments at once
   * @param p valid at every look by itself
   * @param adjustedP after Benjamini and Hochberg over all tested segments of the comparison
   */
  public record Test(double difference, Interval interval, double p, double adjustedP) {}
}
