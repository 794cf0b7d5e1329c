package io.trueopens.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mornings of an experiment in order, with what may be kept from one to the next: the smallest
 * p and the intersection of all intervals so far. A verdict once reached therefore stays.
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
   * Reads every morning.
   *
   * @param mornings for each morning, the counts so far of every campaign
   */
  public static List<Day> of(List<List<Stratum>> mornings, AnytimeComparison comparison) {
    List<Day> days = new ArrayList<>();
    double smallestP = 1;
    Optional<Running> running = Optional.empty();
    for (List<Stratum> counts : mornings) {
      AnytimeResult today = comparison.of(counts);
      smallestP = Math.min(smallestP, today.p());
      if (today instanceof AnytimeResult.Ready ready) {
        running = Optional.of(intersect(running, ready.reading().interval()));
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
