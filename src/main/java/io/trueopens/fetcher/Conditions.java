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

    /** Whether all that lies in this span lies in another. */
    boolean liesIn(Seconds other) {
      if (Boolean.FALSE.equals(known) || Boolean.FALSE.equals(other.known)) {
        return Boolean.FALSE.equals(known) && Boolean.FALSE.equals(other.known);
      }
      return (other.from == null || (from != null && from >= other.from))
          && (other.to == null || (to != null && to <= other.to));
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

  /**
   * Whether every fetch that meets these conditions meets others. A no may be wrong, where
   * conditions of different kinds exclude each other; a yes never is.
   *
   * @param known all agents that there are
   */
  boolean imply(Conditions other, List<Agent> known) {
    return known.stream().allMatch(agent -> !concern(agent) || other.concern(agent))
        && isPart(within, other.within)
        && isPart(methods, other.methods)
        && isPart(referers, other.referers)
        && demandsAll(outside, other.outside)
        && demandsAll(behaviours, other.behaviours)
        && (other.address == null || other.address.equals(address))
        && (other.prefetch == null || other.prefetch.equals(prefetch))
        && (other.seconds == null || (seconds != null && seconds.liesIn(other.seconds)));
  }

  /** Of words of which one must fit: whether what fits these fits the others. */
  private static boolean isPart(@Nullable List<String> some, @Nullable List<String> others) {
    return others == null || (some != null && others.containsAll(some));
  }

  /** Of words that must all hold: whether these are all of the others, or more. */
  private static boolean demandsAll(@Nullable List<String> all, @Nullable List<String> others) {
    return others == null || (all != null && all.containsAll(others));
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
