package io.trueopens.report.chart;

import io.trueopens.stats.Interval;

/**
 * One row of a chart of open rates. Shares are in [0, 1].
 *
 * @param name what the row is about
 * @param detail more on it, in a few words
 * @param delivered the denominator; with 0 there is nothing to draw
 * @param rate the open rate
 * @param interval what chance leaves open
 * @param atMost the rate if every doubtful fetch had been a person's
 */
public record RateRow(
    String name, String detail, long delivered, double rate, Interval interval, double atMost) {}
