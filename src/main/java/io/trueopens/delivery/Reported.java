package io.trueopens.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one row, event or line says. */
public sealed interface Reported {
  /**
   * Something about a message.
   *
   * @param fields texts by field; what is not said is left out. Times are ISO 8601
   * @param eventId tells apart what was reported twice; null where the sender gives no such id
   */
  record Facts(Map<String, String> fields, @Nullable String eventId) implements Reported {
    /** Copies the fields. */
    public Facts {
      fields = Map.copyOf(fields);
    }
  }

  /** Nothing about a delivery, and rightly so. */
  record SetAside(String reason) implements Reported {}

  /** Something that should have been understood, and was not. */
  record Unusable(String reason) implements Reported {}
}
