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
 * @param assignment how recipients came to their arms
 * @param clients the primary population: recipients who read earlier mail with one of these;
 *     everybody when empty
 */
public record Design(
    String name,
    String control,
    Map<String, Double> weights,
    long planned,
    Assignment assignment,
    List<String> clients) {
  /** The chance of any false verdict in the whole experiment. */
  public static final double ALPHA = 0.05;

  /** The arms compared with the control, in alphabetical order. */
  public List<String> treatments() {
    return weights.keySet().stream().filter(arm -> !arm.equals(control)).sorted().toList();
  }

  /** The planned deliveries in the control and one treatment. */
  double plannedOf(String treatment) {
    return planned * (weight(control) + weight(treatment)) / allWeights();
  }

  double weight(String arm) {
    return weights.getOrDefault(arm, 0.0);
  }

  /** The share of the mail that an arm was to get. */
  double share(String arm) {
    return weight(arm) / allWeights();
  }

  /** The treatment's share of what control and treatment were to get. */
  double shareOfPair(String treatment) {
    return weight(treatment) / (weight(control) + weight(treatment));
  }

  boolean isPrimary(ArmCell cell) {
    return clients.isEmpty() || clients.contains(cell.client());
  }

  private double allWeights() {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
