package io.trueopens.pipeline;

import io.trueopens.rate.RunSums;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run has done.
 *
 * @param date the day of the report
 * @param sums what became of every line and every delivery
 * @param problems inputs that were not as they should be
 * @param notes what the user should be told once, such as a key that was created
 */
public record RunResult(LocalDate date, RunSums sums, List<Problem> problems, List<String> notes) {
  /** Whether something is missing from the numbers, or they do not add up. */
  public boolean failed() {
    return !sums.violations().isEmpty() || problems.stream().anyMatch(Problem::failed);
  }
}
