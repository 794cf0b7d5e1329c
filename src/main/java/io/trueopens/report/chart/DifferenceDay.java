package io.trueopens.report.chart;

import io.trueopens.stats.Interval;
import java.time.LocalDate;

/**
 * Where a comparison stood at the end of a day.
 *
 * @param difference of two shares, in [-1, 1]
 * @param interval the running interval, around what all days so far leave possible
 */
public record DifferenceDay(LocalDate day, double difference, Interval interval) {}
