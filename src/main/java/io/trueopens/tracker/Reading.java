package io.trueopens.tracker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the parts of a URL become ids.
 *
 * @param decode encodings by part; a part that is left out is percent-encoded
 * @param unpack parts that hold several ids
 * @param setAside what shows previews and tests
 */
record Reading(
    Map<String, List<Decoder>> decode, Map<String, Packing> unpack, List<SetAside> setAside) {
  /** URLs of one's own: percent-encoding is all there is. */
  static final Reading PLAIN = new Reading(Map.of(), Map.of(), List.of());

  private static final List<Decoder> PERCENT = List.of(Decoder.PERCENT);

  /** The object behind the parts of a URL, as logged. */
  TrackedObject object(Kind kind, Map<String, String> raw) {
    Map<String, String> parts = new LinkedHashMap<>();
    raw.forEach((part, text) -> read(part, text, parts));
    boolean aside = setAside.stream().anyMatch(one -> one.appliesTo(parts));
    return new TrackedObject(kind, parts, aside);
  }

  /** Junk stays as it is; where it should have held ids, it stands for the message. */
  private void read(String part, String raw, Map<String, String> parts) {
    Optional<String> text =
        Decoder.decode(decode.getOrDefault(part, PERCENT), raw)
            .filter(decoded -> !decoded.isEmpty());
    Packing packing = unpack.get(part);
    if (packing == null) {
      parts.put(part, text.orElseGet(() -> Percent.decode(raw)));
      return;
    }
    Map<String, String> ids = text.map(packing::unpack).orElse(Map.of());
    if (ids.isEmpty()) {
      parts.put("message", Percent.decode(raw));
    }
    parts.putAll(ids);
  }
}
