package io.trueopens.tracker;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The trackers of all hosts, compiled. The first kind that matches wins, in {@link Kind}'s order.
 */
public final class TrackerSet {
  private final Map<String, Map<Kind, UrlTemplate>> byHost = new LinkedHashMap<>();

  /** Compiles the templates; two trackers of one host are put together. */
  public TrackerSet(List<Tracker> trackers) {
    for (Tracker tracker : trackers) {
      Map<Kind, UrlTemplate> compiled =
          byHost.computeIfAbsent(tracker.host(), host -> new EnumMap<>(Kind.class));
      tracker.templates().forEach((kind, text) -> compiled.put(kind, UrlTemplate.of(text)));
    }
  }

  /** The object that a request fetched, or empty when the target is none of the host's own. */
  public Optional<TrackedObject> match(@Nullable String host, @Nullable String target) {
    if (host == null || target == null) {
      return Optional.empty();
    }
    Map<Kind, UrlTemplate> templates = byHost.getOrDefault(host.toLowerCase(Locale.ROOT), Map.of());
    for (Map.Entry<Kind, UrlTemplate> entry : templates.entrySet()) {
      Optional<Map<String, String>> values = entry.getValue().match(target);
      if (values.isPresent()) {
        return Optional.of(object(entry.getKey(), values.get()));
      }
    }
    return Optional.empty();
  }

  /** The texts one of which every tracked target begins with. */
  public Set<String> literalPrefixes() {
    Set<String> prefixes = new TreeSet<>();
    byHost.values().stream()
        .flatMap(templates -> templates.values().stream())
        .forEach(template -> prefixes.add(template.literalPrefix()));
    return prefixes;
  }

  private static TrackedObject object(Kind kind, Map<String, String> values) {
    String image = values.get("image");
    return new TrackedObject(
        kind,
        values.get("campaign"),
        values.get("message"),
        image == null ? values.get("file") : image);
  }
}
