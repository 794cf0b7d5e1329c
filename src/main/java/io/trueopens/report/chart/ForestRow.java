package io.trueopens.report.chart;

import io.trueopens.stats.Difference;

/**
 * One row of a forest.
 *
 * @param name a campaign, or what all of them give
 * @param detail how much mail it rests on
 * @param difference treatment − control, with its interval
 * @param isSummary whether it stands for all rows above
 */
public record ForestRow(String name, String detail, Difference difference, boolean isSummary) {}
