package io.trueopens.experiment;

import java.util.List;

/**
 * The data allow no comparison.
 *
 * @param reason what is missing or wrong; the sentence is made of it
 */
public record NotTestable(
    String experiment, ArmCounts control, ArmCounts treatment, List<Gate> gates, String reason)
    implements Comparison {
  @Override
  public String sentence() {
    return reason;
  }
}
