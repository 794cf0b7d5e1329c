package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import io.trueopens.simulate.mail.Fetch;
import io.trueopens.simulate.mail.FetchClass;
import io.trueopens.simulate.world.Item;
import java.util.HashMap;
import java.util.Map;

/**
 * Proxies that keep an image which all recipients share: the first fetch of the day answers for
 * everyone, so that no log sees the others.
 *
 * <p>Memory: one number for each image and proxy.
 */
final class SharedImages {
  private final long keptSeconds;
  private final Map<String, Long> fetchedAt = new HashMap<>();

  SharedImages(int cacheHours) {
    this.keptSeconds = cacheHours * 3600L;
  }

  /** Whether a proxy answers by itself. Fetches come in the order of time. */
  boolean isKept(Fetch fetch, Hit hit) {
    if (fetch.item() != Item.SHARED_IMAGE || fetch.why() != FetchClass.PERSON_VIA_PROXY) {
      return false;
    }
    String key = hit.target() + " " + hit.userAgent();
    Long last = fetchedAt.get(key);
    if (last != null && fetch.second() - last < keptSeconds) {
      return true;
    }
    fetchedAt.put(key, fetch.second());
    return false;
  }
}
