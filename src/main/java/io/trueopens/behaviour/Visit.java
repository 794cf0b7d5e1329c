package io.trueopens.behaviour;

import io.trueopens.fetcher.Behaviour;
import io.trueopens.tracker.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one visitor fetched of one message without a long pause, in the order of time. */
record Visit(List<Seen> fetches, Thresholds thresholds) {

  /**
   * What the visit shows.
   *
   * @param links the campaign's known links
   */
  Set<Behaviour> shows(Set<String> links) {
    Set<Behaviour> shown = EnumSet.noneOf(Behaviour.class);
    add(shown, Behaviour.TRAP, fetches.stream().anyMatch(f -> f.kind() == Kind.TRAP));
    add(shown, Behaviour.COMPLETE, isComplete(links));
    add(shown, Behaviour.LINKS_AT_ONCE, linksAtOnce());
    add(shown, Behaviour.REPEATED, isRepeated());
    add(shown, Behaviour.LINKS_FIRST, linksFirst());
    return shown;
  }

  private static void add(Set<Behaviour> shown, Behaviour behaviour, boolean holds) {
    if (holds) {
      shown.add(behaviour);
    }
  }

  private boolean isComplete(Set<String> links) {
    Set<String> missing = new HashSet<>(links);
    fetches.forEach(fetch -> missing.remove(fetch.object()));
    return links.size() >= thresholds.linksAtLeast() && missing.isEmpty();
  }

  /** It is enough to hold each link against the one before it. */
  private boolean linksAtOnce() {
    Seen before = null;
    for (Seen fetch : fetches) {
      if (!fetch.isLink()) {
        continue;
      }
      if (before != null
          && !before.object().equals(fetch.object())
          && fetch.millis() - before.millis() <= thresholds.linksAtOnce().toMillis()) {
        return true;
      }
      before = fetch;
    }
    return false;
  }

  /** Documents are left out: viewers ask for them in parts. */
  private boolean isRepeated() {
    Map<String, Integer> counts = new HashMap<>();
    for (Seen fetch : fetches) {
      if (fetch.kind() != Kind.DOWNLOAD
          && counts.merge(fetch.object(), 1, Integer::sum) >= thresholds.repeats()) {
        return true;
      }
    }
    return false;
  }

  private boolean linksFirst() {
    boolean link = false;
    for (Seen fetch : fetches) {
      if (fetch.kind().isImage()) {
        return link;
      }
      link |= fetch.isLink();
    }
    return false;
  }
}
