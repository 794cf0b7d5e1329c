package io.trueopens.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader has to be told. Readers are made where they are used; this travels.
 *
 * @param paths where the user's fields stand, by our field; for formats of our own these go before
 *     what the format says
 * @param zone the zone of times that carry none
 * @param since a day not after the oldest line, for times that carry no year
 */
public record ReaderOptions(
    DeliveryFormat format, Map<String, String> paths, String zone, @Nullable LocalDate since)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Checks that paths can be read.
   *
   * @throws IllegalArgumentException naming the first that cannot
   */
  public static void checkPaths(Map<String, String> paths) {
    paths.values().forEach(JsonPath::of);
  }

  /** A reader of the format. */
  public DeliveryReader reader() {
    return switch (format.shape()) {
      case LINES -> new JsonLinesReader(paths);
      case EVENTS -> new EventReader(EventFormats.bundled(format), paths);
      case MAIL_LOG -> new PostfixReader(new PostfixTime(ZoneId.of(zone), since));
      case TABLE, COUNTS -> throw new IllegalStateException(format + " is not read line by line");
    };
  }
}
