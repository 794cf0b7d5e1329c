package io.trueopens.experiment;

import io.trueopens.stats.Interval;
import java.util.List;

/**
 * A comparison that the data allow. Differences are treatment − control, as shares in [−1, 1].
 *
 * @param details what stands beside the verdict
 * @param kind the kind of verdict
 * @param difference today's estimate, weighted over campaigns
 * @param interval the running interval: what all days so far leave possible
 * @param p smallest p seen on any day so far, after Holm's adjustment for several arms; safe to
 *     read every morning
 * @param days one point a day, oldest first
 * @param sentence the verdict in words
 */
public record Tested(
    String experiment,
    ArmCounts control,
    ArmCounts treatment,
    List<Gate> gates,
    Details details,
    Kind kind,
    double difference,
    Interval interval,
    double p,
    List<DayPoint> days,
    String sentence)
    implements Comparison {
  Tested with(Details other) {
    return new Tested(
        experiment,
        control,
        treatment,
        gates,
        other,
        kind,
        difference,
        interval,
        p,
        days,
        sentence);
  }

  /** The kinds of verdict. */
  public enum Kind {
    /** The treatment is opened more. */
    MORE,
    /** The treatment is opened less. */
    LESS,
    /** No clear difference so far. */
    OPEN,
    /** The planned size is reached and any difference is small. */
    FLAT,
    /** The days contradict each other: the effect changed. */
    CHANGED
  }
}
