package io.trueopens.experiment;

import java.time.LocalDate;

/**
 * What one day brought to one arm of one campaign.
 *
 * @param day in the job's time zone
 * @param delivered messages delivered on that day
 * @param opened messages first opened on that day, whenever they were delivered
 */
public record ArmDay(String campaign, String arm, LocalDate day, long delivered, long opened) {}
