package io.trueopens.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mornings of an experiment in order, with what may be kept from one to the next: the smallest
 * p and the intersection of all intervals so far. A verdict once reached therefore stays, unless
 * later days contradict it.
 *
 * <p>An interval is about the difference as it stood on its morning. Where opens still trickle in,
 * that is only a part of what it will be, so intervals of earlier mornings are divided by the part
 * of their mail's opens that had come by then (the morning's maturity) before they are intersected.
 * That is right when opens take equally long in both arms, and never moves an interval across zero.
 */
public final class DailySequence {
  private DailySequence() {}

  /**
   * One morning.
   *
   * @param number 1 for the first
   * @param today what this morning's counts alone say
   * @param smallestP the smallest p so far
   * @param running the intersection of all intervals so far; empty before the first verdict
   */
  public record Day(int number, AnytimeResult today, double smallestP, Optional<Running> running) {}

  /**
   * The counts of one morning.
   *
   * @param strata the counts so far of every campaign
   * @param maturity of the opens that this morning's mail has brought by the last morning, the
   *     share that had come; above 0, usually at most 1
   */
  public record Morning(List<Stratum> strata, double maturity) {
    /** Rejects a maturity that nothing can be divided by. */
    public Morning {
      Require.positive("maturity", maturity);
    }
  }

  /**
   * The intersection of intervals.
   *
   * @param lower the largest lower end so far
   * @param upper the smallest upper end so far
   */
  public record Running(double lower, double upper) {
    /** Whether the intervals contradict each other: the effect has changed over time. */
    public boolean isEmpty() {
      return lower > upper;
    }

    private Running with(Interval interval) {
      return new Running(Math.max(lower, interval.lower()), Math.min(upper, interval.upper()));
    }
  }

  /**
   * Reads every morning of mail that is opened on the day of its delivery.
   *
   * @param mornings for each morning, the counts so far of every campaign
   */
  public static List<Day> of(List<List<Stratum>> mornings, AnytimeComparison comparison) {
    return ofMature(mornings.stream().map(strata -> new Morning(strata, 1)).toList(), comparison);
  }

  /** Reads every morning; running intervals are about the last one. */
  public static List<Day> ofMature(List<Morning> mornings, AnytimeComparison comparison) {
    List<Day> days = new ArrayList<>();
    double smallestP = 1;
    Optional<Running> running = Optional.empty();
    for (Morning morning : mornings) {
      AnytimeResult today = comparison.of(morning.strata());
      smallestP = Math.min(smallestP, today.p());
      if (today instanceof AnytimeResult.Ready ready) {
        Interval interval = ready.reading().interval();
        running =
            Optional.of(
                intersect(
                    running,
                    new Interval(
                        interval.lower() / morning.maturity(),
                        interval.upper() / morning.maturity())));
      }
      days.add(new Day(days.size() + 1, today, smallestP, running));
    }
    return List.copyOf(days);
  }

  private static Running intersect(Optional<Running> running, Interval interval) {
    return running
        .map(r -> r.with(interval))
        .orElseGet(() -> new Running(interval.lower(), interval.upper()));
  }
}
