package io.trueopens.job;

import io.trueopens.address.TrustedProxies;
import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.format.Reading;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Access logs of one kind.
 *
 * @param path a file, a folder or a pattern with {@code *}
 * @param host the host of lines that carry none
 * @param format id of a format, or what the server calls its own; found out line by line when left
 *     out
 * @param timeZone the zone of times that carry none; the job's when left out
 * @param trustedProxies networks of proxies whose X-Forwarded-For is believed
 */
public record LogInput(
    String path,
    @Nullable String host,
    @Nullable String format,
    @Nullable String timeZone,
    @Nullable List<String> trustedProxies) {

  /** Checks that lines can be read so. */
  public LogInput {
    if (timeZone != null) {
      JobFile.zone("logs.time_zone", timeZone);
    }
    trustedProxies = trustedProxies == null ? List.of() : List.copyOf(trustedProxies);
    // Any zone will do to see whether lines could be read.
    parser(format, new Reading(ZoneOffset.UTC, TrustedProxies.of(trustedProxies)));
  }

  /**
   * A parser of its lines.
   *
   * @param otherwise the zone of times that carry none, where the entry names none
   */
  public LineParser parser(ZoneId otherwise) {
    return parser(format, new Reading(zone(otherwise), TrustedProxies.of(proxies())));
  }

  /** The zone of times that carry none. */
  public ZoneId zone(ZoneId otherwise) {
    return timeZone == null ? otherwise : ZoneId.of(timeZone);
  }

  /** The networks of trusted proxies; empty when there are none. */
  public List<String> proxies() {
    return trustedProxies == null ? List.of() : trustedProxies;
  }

  private static LineParser parser(@Nullable String format, Reading reading) {
    return format == null ? Formats.detecting(reading) : Formats.named(format, reading);
  }
}
