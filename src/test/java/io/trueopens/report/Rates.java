package io.trueopens.report;

import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.stats.Interval;

/** Rates for tests, from counts; the interval after Wilson (1927). */
final class Rates {
  private static final double Z = 1.959963984540054;

  private Rates() {}

  /** Messages of which a fixed small part had doubtful fetches, and the rest was silent. */
  static OpenRate of(long delivered, long opened) {
    long tenth = (delivered - opened) / 10;
    return of(
        new OpenCounts(
            opened,
            tenth / 4,
            tenth / 2,
            2 * tenth,
            tenth,
            delivered - opened - tenth / 4 - tenth / 2 - 3 * tenth,
            tenth / 8));
  }

  static OpenRate of(OpenCounts counts) {
    double n = counts.delivered();
    if (n == 0) {
      return new OpenRate(counts, Double.NaN, new Interval(0, 1), Double.NaN, Double.NaN);
    }
    double rate = counts.opened() / n;
    double centre = (rate + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
    return new OpenRate(
        counts,
        rate,
        new Interval(Math.max(0, centre - half), Math.min(1, centre + half)),
        counts.openedAtMost() / n,
        counts.readAtLeast() / n);
  }
}
