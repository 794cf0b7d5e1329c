package io.trueopens.format.servers;

import io.trueopens.hit.Hit;
import java.util.EnumMap;
import java.util.Map;

/** What a log line can tell of a request, beside its time. */
enum Fact {
  CLIENT,
  METHOD,
  TARGET,
  STATUS,
  AGENT,
  REFERER,
  HOST;

  /** The facts of a line; one that it does not tell is absent. */
  static Map<Fact, String> of(Hit hit) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(CLIENT, hit.clientIp());
    facts.put(METHOD, hit.method());
    facts.put(TARGET, hit.target());
    facts.put(STATUS, hit.status() == null ? null : hit.status().toString());
    facts.put(AGENT, hit.userAgent());
    facts.put(REFERER, hit.referer());
    facts.put(HOST, hit.host());
    facts.values().removeIf(value -> value == null);
    return facts;
  }
}
