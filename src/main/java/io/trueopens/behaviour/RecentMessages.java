package io.trueopens.behaviour;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last few messages that a network fetched, as many as make a burst. */
final class RecentMessages {
  private final Thresholds thresholds;
  private final LinkedHashMap<String, Long> lastMillis;

  RecentMessages(Thresholds thresholds) {
    this.thresholds = thresholds;
    // In the order of access, so that the eldest is the one that was fetched longest ago.
    this.lastMillis = new LinkedHashMap<>(16, 0.75f, true);
  }

  /**
   * Adds a fetch that is not earlier than those before.
   *
   * @return whether enough messages have now come within the time of a burst
   */
  boolean add(String message, long millis) {
    lastMillis.put(message, millis);
    if (lastMillis.size() > thresholds.burstMessages()) {
      lastMillis.remove(eldest().getKey());
    }
    return lastMillis.size() == thresholds.burstMessages()
        && millis - eldest().getValue() <= thresholds.burst().toMillis();
  }

  private Map.Entry<String, Long> eldest() {
    return lastMillis.entrySet().iterator().next();
  }
}
