package io.trueopens.experiment;

import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.DailySequence;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The mornings of one treatment, on the scale of the last: differences of earlier ones are divided
 * by their maturity, so that they can be read side by side while opens still come in. All are drawn
 * at the level that the treatment is judged at today, which is never narrower than theirs was.
 */
final class Series {
  private final List<DailySeries.Morning> mornings;
  private final List<DailySequence.Day> days;
  private final IntToDoubleFunction p;

  /**
   * At least one morning.
   *
   * @param p the p of this treatment among all, by the number of mornings before the last
   */
  Series(Looks looks, double level, IntToDoubleFunction p) {
    this.mornings = looks.mornings();
    this.days = looks.at(level);
    this.p = p;
  }

  private DailySequence.Day last() {
    return days.get(days.size() - 1);
  }

  /** Whether there is enough for a verdict today. */
  boolean isReady() {
    return last().today() instanceof AnytimeResult.Ready;
  }

  /** Why there is none. */
  AnytimeResult.Reason obstacle() {
    return ((AnytimeResult.NotReady) last().today()).reason();
  }

  private AnytimeResult.Ready today() {
    return (AnytimeResult.Ready) last().today();
  }

  double difference() {
    return today().difference().estimate();
  }

  DailySequence.Running running() {
    return last().running().orElseThrow();
  }

  /**
   * Whether the days contradict each other: no difference suits all of them, or today's is none
   * that does.
   */
  boolean isChanged() {
    return difference() < running().lower() || difference() > running().upper();
  }

  /** What all days leave possible; today's interval where the days contradict each other. */
  Interval interval() {
    return isChanged() ? today().reading().interval() : closed(running());
  }

  double p() {
    return p.applyAsDouble(0);
  }

  List<DayPoint> points() {
    List<DayPoint> points = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      points.add(point(mornings.get(i), days.get(i), p.applyAsDouble(days.size() - 1 - i)));
    }
    return points;
  }

  private static DayPoint point(DailySeries.Morning morning, DailySequence.Day day, double p) {
    boolean ready = day.today() instanceof AnytimeResult.Ready;
    Stratum seen = morning.compared();
    return new DayPoint(
        morning.day(),
        seen.control().delivered(),
        seen.treatment().delivered(),
        day.today() instanceof AnytimeResult.Ready r
            ? Double.valueOf(
                Math.max(-1, Math.min(1, r.difference().estimate() / morning.maturity())))
            : null,
        ready ? day.running().filter(r -> !r.isEmpty()).map(Series::closed).orElse(null) : null,
        p);
  }

  private static Interval closed(DailySequence.Running running) {
    return new Interval(running.lower(), running.upper());
  }
}
