package io.trueopens.behaviour;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How much of a behaviour counts. The meaning and the source of each number stand in {@code
 * fetchers/behaviour.json}.
 *
 * @param pause ends a visit
 * @param linksAtOnce time in which two links are followed at once
 * @param linksAtLeast known links without which a message cannot be complete
 * @param burstMessages different messages that make a burst
 * @param burst time in which they must come
 * @param severalNetworks time in which the same object from two networks is remarkable
 * @param repeats requests for one object in one visit that are too many
 * @param windowFetches most fetches that are looked at together
 * @param clockFetches fewest fetches that a clock is judged by
 * @param clockShare share of them before dispatch that is too much
 */
public record Thresholds(
    Duration pause,
    Duration linksAtOnce,
    int linksAtLeast,
    int burstMessages,
    Duration burst,
    Duration severalNetworks,
    int repeats,
    int windowFetches,
    int clockFetches,
    double clockShare)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String RESOURCE = "/fetchers/behaviour.json";

  /**
   * One number.
   *
   * @param basis published, derived or assumed
   */
  record Entry(int value, String means, String basis, List<String> sources, String checked) {}

  /** The data file. */
  record File(Map<String, Entry> thresholds) {
    int value(String name) {
      Entry entry = thresholds.get(name);
      if (entry == null) {
        throw new InvalidFileException(RESOURCE, "lacks the threshold \"" + name + "\"; add it");
      }
      return entry.value();
    }

    Duration seconds(String name) {
      return Duration.ofSeconds(value(name));
    }
  }

  private static final class Bundled {
    static final Thresholds THRESHOLDS = of(StrictJson.readBundled(RESOURCE, File.class));
  }

  /** Those that ship with this program. */
  public static Thresholds bundled() {
    return Bundled.THRESHOLDS;
  }

  static Thresholds of(File file) {
    return new Thresholds(
        file.seconds("pause_seconds"),
        file.seconds("links_at_once_seconds"),
        file.value("links_at_least"),
        file.value("burst_messages"),
        file.seconds("burst_seconds"),
        file.seconds("several_networks_seconds"),
        file.value("repeats"),
        file.value("window_fetches"),
        file.value("clock_fetches"),
        file.value("clock_percent") / 100.0);
  }
}
