package io.trueopens.report;

import io.trueopens.rate.OpenRate;

/**
 * The marks of a bar that stands for all deliveries, in thousandths of its length.
 *
 * @param rate where the opened ones end
 * @param lower lower end of the interval
 * @param upper upper end of the interval
 * @param atMost where the doubtful ones end
 */
public record Gauge(long rate, long lower, long upper, long atMost) {
  /** The marks of a rate. */
  public static Gauge of(OpenRate rate) {
    return new Gauge(
        Math.round(1000 * rate.rate()),
        Math.round(1000 * rate.interval().lower()),
        Math.round(1000 * rate.interval().upper()),
        Math.round(1000 * rate.atMost()));
  }
}
