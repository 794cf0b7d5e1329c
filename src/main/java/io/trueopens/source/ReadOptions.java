package io.trueopens.source;

import io.trueopens.address.TrustedProxies;
import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.format.Reading;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Map;

/**
 * The options of the source.
 *
 * @param splits whether rows of {@link AccessLogSchema#SPLIT} are wanted
 * @param format id of a format, or what the server calls its own; null to find out line by line
 * @param timeZone the zone of times that carry none
 * @param trustedProxies networks, with commas between them
 * @param ranges the parts of files that are wanted
 */
record ReadOptions(
    boolean splits,
    @Nullable String format,
    @Nullable String timeZone,
    @Nullable String trustedProxies,
    Ranges ranges)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Reads and checks them.
   *
   * @throws IllegalArgumentException naming the option and what is wrong with it
   */
  static ReadOptions of(Map<String, String> options) {
    String ranges = text(options, AccessLogSchema.OPTION_RANGES);
    ReadOptions read =
        new ReadOptions(
            Boolean.parseBoolean(text(options, AccessLogSchema.OPTION_SPLITS)),
            text(options, AccessLogSchema.OPTION_FORMAT),
            text(options, AccessLogSchema.OPTION_TIME_ZONE),
            text(options, AccessLogSchema.OPTION_TRUSTED_PROXIES),
            Ranges.parse(ranges == null ? "" : ranges));
    read.parser();
    return read;
  }

  /** Spark keeps the names of options as they were given, and finds them in any case. */
  private static @Nullable String text(Map<String, String> options, String name) {
    var each = options.iterator();
    while (each.hasNext()) {
      var option = each.next();
      if (option._1().equalsIgnoreCase(name)) {
        return option._2();
      }
    }
    return null;
  }

  /** A parser of its own for each stretch, since it remembers the header in force. */
  LineParser parser() {
    Reading reading = new Reading(zone(), proxies());
    return format == null ? Formats.detecting(reading) : Formats.named(format, reading);
  }

  /** Spark knows this option too, and has checked it. */
  private @Nullable ZoneId zone() {
    return timeZone == null ? null : ZoneId.of(timeZone);
  }

  private TrustedProxies proxies() {
    if (trustedProxies == null || trustedProxies.isBlank()) {
      return TrustedProxies.NONE;
    }
    List<String> networks = Arrays.stream(trustedProxies.split(",")).map(String::strip).toList();
    return TrustedProxies.of(networks);
  }
}
