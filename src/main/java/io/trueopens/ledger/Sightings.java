package io.trueopens.ledger;

import io.trueopens.ledger.Sighting.Look;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files that the last run has left fully read, found by what can be seen of them. */
public final class Sightings {
  /** All that must be alike; not the name, which rotation changes. */
  private record Shown(long bytes, long modified, String fingerprint, String reading) {
    static Shown of(Look look, String reading) {
      return new Shown(look.bytes(), look.modified(), look.fingerprint(), reading);
    }
  }

  private final Map<Shown, Sighting> byShown = new HashMap<>();

  /** Those that a ledger tells of. */
  public Sightings(Ledger ledger) {
    for (Sighting sighting : ledger.sightings()) {
      byShown.putIfAbsent(Shown.of(sighting.look(), sighting.reading()), sighting);
    }
  }

  /** The file as the last run has left it, if it still looks so. */
  public Optional<Sighting> of(FoundFile file) {
    return Optional.ofNullable(byShown.get(Shown.of(file.look(), file.reading())));
  }
}
