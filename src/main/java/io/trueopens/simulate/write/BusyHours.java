package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Period;
import java.time.Instant;
import java.util.List;

/**
 * Spreads an exact number of requests over a period, more of them in busy hours, and gives their
 * times in order. Within an hour each has an equal part of it, somewhere in which it falls; so
 * nothing needs to be sorted.
 */
final class BusyHours {
  private static final int SECONDS = 3600;

  private final Period period;
  private final List<Double> weights;
  private final long count;
  private final double total;
  private final int lastHour;
  private double passed;
  private long given;
  private int hour = -1;
  private long inHour;
  private long place;

  BusyHours(Period period, List<Double> weights, long count) {
    this.period = period;
    this.weights = weights;
    this.count = count;
    this.lastHour = (int) ((period.end() - period.begin()) / SECONDS) - 1;
    double sum = 0;
    for (int each = 0; each <= lastHour; each++) {
      sum += weight(each);
    }
    this.total = sum;
  }

  boolean hasNext() {
    return given < count;
  }

  /**
   * The Unix time of the next request.
   *
   * @param unit where in its part of the hour it falls
   */
  long next(double unit) {
    while (place == inHour) {
      hour++;
      passed += weight(hour);
      // The last hour takes what rounding has left over.
      long until = hour == lastHour ? count : Math.min(count, (long) (count * (passed / total)));
      inHour = until - given;
      place = 0;
    }
    long second = (long) ((place + unit) / inHour * SECONDS);
    place++;
    given++;
    return period.begin() + (long) hour * SECONDS + second;
  }

  private double weight(int each) {
    Instant start = Instant.ofEpochSecond(period.begin() + (long) each * SECONDS);
    return weights.get(start.atZone(period.zone()).getHour());
  }
}
