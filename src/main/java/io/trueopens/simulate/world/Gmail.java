package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Curve;
import io.trueopens.simulate.chance.Ranges;
import java.util.Map;

/**
 * Gmail's image proxy and its fetching ahead.
 *
 * @param cachedShare share of repeated openings that its cache answers, so that no log sees them
 * @param cacheHours how long it keeps an image that all recipients share
 * @param prefetchShare share of mails that it fetches ahead
 * @param prefetchDelay from acceptance to that
 * @param prefetchAgent agent of the fetch ahead
 * @param prefetchReferer referer of the fetch ahead
 * @param prefetchNetworks networks of the fetch ahead
 */
public record Gmail(
    double cachedShare,
    int cacheHours,
    double prefetchShare,
    Curve prefetchDelay,
    String prefetchAgent,
    String prefetchReferer,
    Ranges prefetchNetworks) {
  /** Checks the ranges. */
  public Gmail {
    Check.shares(Map.of("cached_share", cachedShare, "prefetch_share", prefetchShare));
    Check.between("cache_hours", cacheHours, 0, 10_000);
  }
}
