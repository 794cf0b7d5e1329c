package io.trueopens.cli;

import io.trueopens.stats.SampleSize;
import java.util.OptionalDouble;

/**
 * How much mail an experiment takes, over all arms.
 *
 * @param baseline the control's open rate
 * @param arms with equal shares
 * @param power wanted
 * @param confidence of a verdict; several arms share what is left (Bonferroni, where Holm begins)
 */
record MailPlan(double baseline, int arms, double power, double confidence) {
  private SampleSize size() {
    return new SampleSize((1 - confidence) / (arms - 1), power);
  }

  /** For one look at the end. */
  long once(double rise) {
    return arms * size().wholePerArm(baseline, baseline + rise);
  }

  /** For a look every morning. */
  long everyMorning(double rise) {
    double perArm = size().perArm(baseline, baseline + rise) * size().sequentialInflation();
    return arms * (long) Math.ceil(perArm);
  }

  /** The smallest rise that one look at the end would find; empty when none would be. */
  OptionalDouble riseOnce(long delivered) {
    return size().minimumDetectableRise(baseline, (double) delivered / arms);
  }

  /** The smallest rise that looks every morning would find. */
  OptionalDouble riseEveryMorning(long delivered) {
    return size()
        .minimumDetectableRise(baseline, (double) delivered / arms / size().sequentialInflation());
  }
}
