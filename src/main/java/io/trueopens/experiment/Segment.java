package io.trueopens.experiment;

import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * A part of the comparison, for exploring only.
 *
 * @param name what the part is
 * @param control opens and deliveries of the control in it
 * @param treatment of the treatment
 * @param difference within campaigns, treatment − control; null when too few opened
 * @param interval valid at every look by itself, not for all segments at once; null as before
 * @param p valid at every look by itself
 * @param adjustedP after Benjamini and Hochberg over all segments of the comparison
 */
public record Segment(
    String name,
    Proportion control,
    Proportion treatment,
    @Nullable Double difference,
    @Nullable Interval interval,
    double p,
    double adjustedP) {}
