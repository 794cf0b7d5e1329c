package io.trueopens.fetcher;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule demands of a fetch; every condition that is given must hold.
 *
 * @param agents ids of agents; together with {@code categories} one must fit
 * @param categories categories of agents
 * @param within network sets of which one must hold the address
 * @param outside network sets of which none may hold the address
 * @param address whether the address must be known, or must not be
 * @param methods request methods
 * @param seconds time since delivery
 * @param referers classes of the Referer header
 * @param prefetch whether a header must announce a prefetch
 * @param behaviours what it must show beside other fetches, all of it
 */
record Conditions(
    @Nullable List<String> agents,
    @Nullable List<String> categories,
    @Nullable List<String> within,
    @Nullable List<String> outside,
    @Nullable Boolean address,
    @Nullable List<String> methods,
    @Nullable Seconds seconds,
    @Nullable List<String> referers,
    @Nullable Boolean prefetch,
    @Nullable List<String> behaviours) {

  /**
   * A span of whole seconds since delivery, both ends included; an end that is not given is open.
   *
   * @param known false demands that the time is unknown, and stands alone
   */
  record Seconds(@Nullable Long from, @Nullable Long to, @Nullable Boolean known) {
    boolean hold(@Nullable Long seconds) {
      if (Boolean.FALSE.equals(known)) {
        return seconds == null;
      }
      return seconds != null && (from == null || seconds >= from) && (to == null || seconds <= to);
    }
  }

  /** Whether fetches of an agent can fit at all. */
  boolean concern(Agent agent) {
    if (agents == null && categories == null) {
      return true;
    }
    return (agents != null && agents.contains(agent.id()))
        || (categories != null && categories.contains(agent.category().id()));
  }

  /** Whether everything but the agent fits. */
  boolean hold(Fetch fetch) {
    return (within == null || fetch.within(within) != null)
        && (outside == null || fetch.within(outside) == null)
        && (address == null || address == fetch.addressKnown())
        && (methods == null || (fetch.method() != null && methods.contains(fetch.method())))
        && (seconds == null || seconds.hold(fetch.secondsSinceDelivery()))
        && (referers == null || referers.contains(fetch.referer().id()))
        && (prefetch == null || prefetch == fetch.prefetchHeader())
        && (behaviours == null || fetch.shows(behaviours));
  }

  boolean areEmpty() {
    return equals(new Conditions(null, null, null, null, null, null, null, null, null, null));
  }

  List<String> allSets() {
    List<String> inside = Objects.requireNonNullElse(within, List.of());
    List<String> barred = Objects.requireNonNullElse(outside, List.of());
    return Stream.concat(inside.stream(), barred.stream()).toList();
  }
}
