package io.trueopens.experiment;

import java.util.List;
import java.util.Map;

/**
 * What was decided before the first mail left.
 *
 * @param name the experiment's name
 * @param control the arm that the others are compared with
 * @param weights the designed share of each arm; they need not add up to 1
 * @param planned deliveries over all arms at the planned end
 * @param randomised whether chance drew the arms
 */
public record Design(
    String name, String control, Map<String, Double> weights, long planned, boolean randomised) {
  /** The chance of any false verdict in the whole experiment. */
  public static final double ALPHA = 0.05;

  /** The arms compared with the control, in alphabetical order. */
  public List<String> treatments() {
    return weights.keySet().stream().filter(arm -> !arm.equals(control)).sorted().toList();
  }

  /** The share of {@link #ALPHA} for one comparison: together they stay below it (Bonferroni). */
  double alphaOfOne() {
    return ALPHA / treatments().size();
  }

  /** The planned deliveries in the control and one treatment. */
  double plannedOf(String treatment) {
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double both = weight(control) + weight(treatment);
    return planned * both / all;
  }

  double weight(String arm) {
    return weights.getOrDefault(arm, 0.0);
  }
}
