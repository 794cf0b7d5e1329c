package io.trueopens.experiment;

import io.trueopens.stats.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a comparison stood at the end of a day.
 *
 * @param day in the job's time zone
 * @param controlDelivered deliveries to the control so far, of campaigns that went to both arms
 * @param treatmentDelivered deliveries to the treatment so far, likewise
 * @param difference the estimate, or null before every arm had five openers and five others
 * @param interval the running interval, or null as before
 * @param p the running minimum of p; 1 before
 */
public record DayPoint(
    LocalDate day,
    long controlDelivered,
    long treatmentDelivered,
    @Nullable Double difference,
    @Nullable Interval interval,
    double p) {}
