package io.trueopens.tracker;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A template in use on a host.
 *
 * @param preset the preset it comes from; null for one of the user's own
 */
record TrackedUrl(Kind kind, UrlTemplate template, Reading reading, @Nullable String preset) {
  /** All templates of a tracker: the user's own, then the preset's. */
  static List<TrackedUrl> of(Tracker tracker) {
    Stream<TrackedUrl> own =
        tracker.templates().entrySet().stream()
            .flatMap(kind -> kind.getValue().stream().map(text -> own(kind.getKey(), text)));
    Stream<TrackedUrl> preset =
        tracker.preset() == null ? Stream.empty() : Presets.find(tracker.preset()).urls().stream();
    return Stream.concat(own, preset).toList();
  }

  private static TrackedUrl own(Kind kind, String text) {
    return new TrackedUrl(kind, UrlTemplate.of(text), Reading.PLAIN, null);
  }

  Optional<TrackedObject> match(Target target) {
    Optional<Map<String, String>> raw = template.rawMatch(target);
    return raw.map(values -> reading.object(kind, values));
  }

  boolean matches(String target) {
    return template.rawMatch(new Target(target)).isPresent();
  }

  /** The names of the parts that its targets give. */
  Set<String> gives() {
    Set<String> gives = new HashSet<>(template.names());
    reading
        .unpack()
        .forEach(
            (packed, packing) -> {
              if (gives.remove(packed)) {
                gives.addAll(packing.parts().keySet());
              }
            });
    return gives;
  }

  /** Such as: pixel "/o/{message}" of the preset x. */
  String describe() {
    return kind.id() + " \"" + template + "\"" + (preset == null ? "" : " of the preset " + preset);
  }
}
