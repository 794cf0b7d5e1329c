package io.trueopens.experiment;

import io.trueopens.rate.OpenCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that a comparison is made of, counted.
 *
 * @param days what each day brought to each arm of each campaign
 * @param health what machines did to each arm of each campaign
 * @param totals the outcomes of each arm over all campaigns
 * @param recipientsInSeveralArms recipients whom one campaign reached in more than one arm
 * @param until the day of the report: the series ends here
 */
public record ExperimentData(
    List<ArmDay> days,
    List<ArmHealth> health,
    Map<String, OpenCounts> totals,
    long recipientsInSeveralArms,
    LocalDate until) {

  ArmCounts arm(String arm) {
    return new ArmCounts(arm, totals.getOrDefault(arm, OpenCounts.NONE));
  }
}
