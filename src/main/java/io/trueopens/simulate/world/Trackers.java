package io.trueopens.simulate.world;

import io.trueopens.knowledge.StrictJson;
import java.util.List;
import java.util.Map;

/**
 * The mailers whose addresses can be written.
 *
 * @param trackers by name
 */
public record Trackers(Map<String, Tracker> trackers) {
  /** The one that is taken unless another is named. */
  public static final String USUAL = "own";

  private static final Trackers BUNDLED =
      StrictJson.readBundled("/simulate/trackers.json", Trackers.class);

  /** Their names. */
  public static List<String> names() {
    return BUNDLED.trackers().keySet().stream().sorted().toList();
  }

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Tracker of(String name) {
    Tracker tracker = BUNDLED.trackers().get(name);
    if (tracker == null) {
      throw new IllegalArgumentException(
          "unknown tracker \"" + name + "\"; expected one of " + String.join(", ", names()));
    }
    return tracker;
  }
}
