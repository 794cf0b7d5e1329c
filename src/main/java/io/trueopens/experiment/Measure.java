package io.trueopens.experiment;

import io.trueopens.stats.Proportion;

/**
 * Something that the names may have moved on the way to an open. Shown, and never a gate.
 *
 * @param what in words
 * @param control how often in the control, and out of what
 * @param treatment in the treatment
 */
public record Measure(String what, Proportion control, Proportion treatment) {}
