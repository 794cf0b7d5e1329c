package io.trueopens.fetcher;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence about one fetch: all that a verdict may depend on, and no address.
 *
 * @param userAgent the User-Agent header; null when none was sent or logged
 * @param method the request method; null when it was not logged
 * @param referer what the Referer header points at
 * @param prefetchHeader whether the client announced a prefetch; false when not logged
 * @param addressKnown whether the client's address was known, so that no match means not inside
 * @param networks the sets that held the address on that day
 * @param secondsSinceDelivery from delivery to fetch, negative when the fetch came first; null when
 *     either time is unknown
 * @param behaviours what it shows beside other fetches
 */
public record Fetch(
    @Nullable String userAgent,
    @Nullable String method,
    RefererClass referer,
    boolean prefetchHeader,
    boolean addressKnown,
    List<NetworkMatch> networks,
    @Nullable Long secondsSinceDelivery,
    Set<Behaviour> behaviours) {
  /** Keeps collections of its own. */
  public Fetch {
    networks = List.copyOf(networks);
    behaviours = Set.copyOf(behaviours);
  }

  /** Whether it shows all of these. */
  boolean shows(List<String> wanted) {
    return !behaviours.isEmpty()
        && wanted.stream().allMatch(id -> behaviours.stream().anyMatch(b -> b.id().equals(id)));
  }

  /** The first match among some sets, or null. */
  @Nullable NetworkMatch within(List<String> sets) {
    for (NetworkMatch match : networks) {
      if (sets.contains(match.set())) {
        return match;
      }
    }
    return null;
  }
}
