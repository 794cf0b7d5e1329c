package io.trueopens.behaviour;

import io.trueopens.fetcher.Behaviour;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Fetches of one message that belong together: no pause between two of them is longer than {@link
 * Thresholds#pause}. What they show is a function of the set, not of the order in which they come.
 */
public final class MessageWindow {
  private static final Comparator<Seen> BY_TIME =
      Comparator.comparingLong(Seen::millis).thenComparing(Seen::line);

  private final Thresholds thresholds;
  private final Set<String> links;

  /**
   * Windows of a campaign's messages.
   *
   * @param links the objects that are known to be links of the campaign; empty when that is not
   *     known
   */
  public MessageWindow(Thresholds thresholds, Set<String> links) {
    this.thresholds = thresholds;
    this.links = Set.copyOf(links);
  }

  /** What each fetch shows beside the others of its window, by the fetch's line. */
  public Map<String, Set<Behaviour>> evidence(Collection<Seen> fetches) {
    Map<String, Set<Behaviour>> evidence = new LinkedHashMap<>();
    List<Seen> ordered = fetches.stream().sorted(BY_TIME).toList();
    ordered.forEach(fetch -> evidence.put(fetch.line(), EnumSet.noneOf(Behaviour.class)));
    for (List<Seen> visit : visits(ordered)) {
      Set<Behaviour> shown = new Visit(visit, thresholds).shows(links);
      visit.forEach(fetch -> Objects.requireNonNull(evidence.get(fetch.line())).addAll(shown));
    }
    markSeveralNetworks(ordered, evidence);
    return evidence;
  }

  /** What one visitor fetched without a long pause. */
  private List<List<Seen>> visits(List<Seen> ordered) {
    List<List<Seen>> visits = new ArrayList<>();
    Map<Seen.Visitor, List<Seen>> open = new HashMap<>();
    for (Seen fetch : ordered) {
      List<Seen> visit = open.get(fetch.visitor());
      if (visit == null || isLater(visit.get(visit.size() - 1), fetch)) {
        visit = new ArrayList<>();
        visits.add(visit);
        open.put(fetch.visitor(), visit);
      }
      visit.add(fetch);
    }
    return visits;
  }

  private boolean isLater(Seen before, Seen after) {
    return after.millis() - before.millis() > thresholds.pause().toMillis();
  }

  /** Each fetch is held against the one before of the same object. */
  private void markSeveralNetworks(List<Seen> ordered, Map<String, Set<Behaviour>> evidence) {
    Map<String, Seen> before = new HashMap<>();
    for (Seen fetch : ordered) {
      if (fetch.network() == null) {
        continue;
      }
      Seen other = before.put(fetch.object(), fetch);
      if (other != null
          && !fetch.network().equals(other.network())
          && fetch.millis() - other.millis() <= thresholds.severalNetworks().toMillis()) {
        Objects.requireNonNull(evidence.get(fetch.line())).add(Behaviour.SEVERAL_NETWORKS);
        Objects.requireNonNull(evidence.get(other.line())).add(Behaviour.SEVERAL_NETWORKS);
      }
    }
  }
}
