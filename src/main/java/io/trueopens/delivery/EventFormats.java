package io.trueopens.delivery;

import io.trueopens.knowledge.StrictJson;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The events that the program knows, each proved on its own samples when it is first asked for. */
final class EventFormats {
  private static final Map<DeliveryFormat, EventFormat> BUNDLED = new ConcurrentHashMap<>();

  private EventFormats() {}

  static EventFormat bundled(DeliveryFormat format) {
    return BUNDLED.computeIfAbsent(format, EventFormats::load);
  }

  private static EventFormat load(DeliveryFormat format) {
    String resource = "/deliveries/" + format.id() + ".json";
    EventFormat loaded = StrictJson.readBundled(resource, EventFormat.class);
    new EventProof(resource, loaded).check();
    return loaded;
  }
}
