package io.trueopens.experiment;

import java.util.List;

/**
 * The data allow no comparison.
 *
 * @param details what can be shown all the same; nothing in it is a verdict
 * @param reason what is missing or wrong; the sentence is made of it
 */
public record NotTestable(
    String experiment,
    ArmCounts control,
    ArmCounts treatment,
    List<Gate> gates,
    Details details,
    String reason)
    implements Comparison {
  @Override
  public String sentence() {
    return reason;
  }
}
