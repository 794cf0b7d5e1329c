package io.trueopens.experiment;

import io.trueopens.rate.OpenCounts;

/**
 * One arm of an experiment, over all its campaigns.
 *
 * @param arm a variant or a naming style
 * @param counts what became of its delivered messages
 */
public record ArmCounts(String arm, OpenCounts counts) {}
