package io.trueopens.report;

import io.trueopens.report.chart.Picture;

/**
 * A picture of the report.
 *
 * @param file its name beside the page; never made of anything that logs contain
 * @param alt what it shows, for those who do not see it
 * @param caption how to read it, or how it was chosen
 */
public record Figure(String file, String alt, String caption, Picture picture) {}
