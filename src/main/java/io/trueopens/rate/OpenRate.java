package io.trueopens.rate;

import io.trueopens.stats.Interval;

/**
 * The share of delivered messages whose images were loaded for a person, with what is uncertain
 * about it. All shares are in [0, 1].
 *
 * @param counts what the rate was counted from; its denominator is {@link OpenCounts#delivered()}
 * @param rate opened / delivered
 * @param interval 95 % Wilson score interval of {@code rate}: chance alone
 * @param atMost the rate if every doubtful fetch had been a person's
 * @param readAtLeast (opened + engaged) / delivered; no log can give its upper end
 */
public record OpenRate(
    OpenCounts counts, double rate, Interval interval, double atMost, double readAtLeast) {}
