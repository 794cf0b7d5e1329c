package io.trueopens.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison to make every night.
 *
 * @param name its name in the report
 * @param campaigns ids or patterns with {@code *}
 * @param arms what tells the arms apart
 * @param control the arm that the others are compared with
 * @param weights the designed share of each arm; they are scaled to add up to 1
 * @param assignment whether each campaign draws a recipient's arm anew
 * @param factor what differs between the arms
 * @param planned deliveries over all arms that were planned beforehand; 5000 when left out
 * @param clients the primary population: recipients who read earlier mail with one of these;
 *     everybody when left out
 */
public record Experiment(
    String name,
    List<String> campaigns,
    Arms arms,
    String control,
    Map<String, Double> weights,
    Assignment assignment,
    Factor factor,
    @Nullable Long planned,
    @Nullable List<String> clients) {
  /** The planned deliveries when the file names none. */
  public static final long DEFAULT_PLANNED = 5000;

  /** What tells the arms apart. */
  public enum Arms {
    /** The naming style of the variant's image. */
    @JsonProperty("style")
    STYLE,
    /** The variant as the deliveries name it. */
    @JsonProperty("variant")
    VARIANT,
    /** The style of the image's alt text. */
    @JsonProperty("alt_style")
    ALT_STYLE
  }

  /** How recipients came to their arms. */
  public enum Assignment {
    /** The arm is drawn anew for every campaign. */
    @JsonProperty("per_campaign")
    PER_CAMPAIGN,
    /** The arm was drawn once, and a recipient keeps it in all campaigns. */
    @JsonProperty("persistent")
    PERSISTENT,
    /** Nothing was drawn: differences are observed only. */
    @JsonProperty("none")
    NONE
  }

  /** What differs between the arms. */
  public enum Factor {
    /** The image's name alone. */
    @JsonProperty("name")
    NAME,
    /** The alt text alone. */
    @JsonProperty("alt")
    ALT,
    /** Both at once. */
    @JsonProperty("both")
    BOTH
  }

  /** Checks that the arms make an experiment. */
  public Experiment {
    JobFile.requireSome("campaigns", campaigns);
    if (weights.size() < 2) {
      throw new IllegalArgumentException(
          "\"weights\" of experiment \"" + name + "\" names fewer than two arms");
    }
    if (!weights.containsKey(control)) {
      throw new IllegalArgumentException(
          "\"control\" of experiment \"" + name + "\" is \"" + control + "\", which has no weight");
    }
    if (clients != null) {
      JobFile.requireSome("clients", clients);
    }
    weights.forEach((arm, weight) -> requirePositive(name, arm, weight));
    if (planned != null && planned <= 0) {
      throw new IllegalArgumentException(
          "\"planned\" of experiment \"" + name + "\" is " + planned + "; expected more than 0");
    }
  }

  /** Whether chance drew the arms. */
  public boolean isRandomised() {
    return assignment != Assignment.NONE;
  }

  /** Whether a campaign belongs to the experiment. */
  public boolean covers(String campaign) {
    return covers(campaigns, campaign);
  }

  /**
   * Whether a campaign is one of those that are meant.
   *
   * @param patterns ids or patterns with {@code *}
   */
  public static boolean covers(List<String> patterns, String campaign) {
    return patterns.stream().anyMatch(pattern -> Wildcard.matches(pattern, campaign));
  }

  /** The planned deliveries over all arms. */
  public long plannedOrDefault() {
    return planned == null ? DEFAULT_PLANNED : planned;
  }

  /** The clients of the primary population; empty when it is everybody. */
  public List<String> clientList() {
    return clients == null ? List.of() : clients;
  }

  private static void requirePositive(String name, String arm, double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the weight of arm \""
              + arm
              + "\" in experiment \""
              + name
              + "\" is "
              + weight
              + "; expected more than 0");
    }
  }
}
