package io.trueopens.format;

import io.trueopens.address.TrustedProxies;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a log does not say itself and its owner knows.
 *
 * @param zone the zone of times that carry none; null when not known
 * @param proxies whose X-Forwarded-For is believed
 */
public record Reading(@Nullable ZoneId zone, TrustedProxies proxies) {
  /** Nothing is known beside the log. */
  public static final Reading PLAIN = new Reading(null, TrustedProxies.NONE);
}
