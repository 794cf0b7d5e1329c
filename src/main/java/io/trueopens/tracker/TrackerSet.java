package io.trueopens.tracker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The trackers of all hosts, compiled. The first kind that matches wins, in {@link Kind}'s order.
 */
public final class TrackerSet {
  private static final Comparator<TrackedUrl> BY_KIND = Comparator.comparing(TrackedUrl::kind);

  private final Map<String, List<TrackedUrl>> byHost = new LinkedHashMap<>();

  /**
   * Compiles the templates; two trackers of one host are put together.
   *
   * @throws IllegalArgumentException when a template cannot be read, a preset is not known, or two
   *     templates of a host take the same requests
   */
  public TrackerSet(List<Tracker> trackers) {
    for (Tracker tracker : trackers) {
      byHost
          .computeIfAbsent(tracker.host(), host -> new ArrayList<>())
          .addAll(TrackedUrl.of(tracker));
    }
    byHost.forEach(Collisions::check);
    byHost.values().forEach(urls -> urls.sort(BY_KIND));
  }

  /** The object that a request fetched, or empty when the target is none of the host's own. */
  public Optional<TrackedObject> match(@Nullable String host, @Nullable String target) {
    if (host == null || target == null) {
      return Optional.empty();
    }
    List<TrackedUrl> urls = byHost.getOrDefault(host.toLowerCase(Locale.ROOT), List.of());
    Target wanted = new Target(target);
    for (TrackedUrl url : urls) {
      Optional<TrackedObject> object = url.match(wanted);
      if (object.isPresent()) {
        return object;
      }
    }
    return Optional.empty();
  }

  /** The texts one of which every tracked target holds. */
  public Set<Needle> needles() {
    return urls().flatMap(url -> url.template().needles().stream()).collect(Collectors.toSet());
  }

  /** What the URLs name mails by. */
  public JoinBy joinBy() {
    boolean byMessage = urls().anyMatch(url -> url.gives().contains("message"));
    boolean byRecipient =
        urls()
            .map(TrackedUrl::gives)
            .anyMatch(
                gives ->
                    gives.containsAll(Set.of("campaign", "recipient"))
                        && !gives.contains("message"));
    if (byMessage && byRecipient) {
      return JoinBy.EITHER;
    }
    return byRecipient ? JoinBy.RECIPIENT : JoinBy.MESSAGE;
  }

  private Stream<TrackedUrl> urls() {
    return byHost.values().stream().flatMap(List::stream);
  }
}
