package io.trueopens.format.servers;

import io.trueopens.address.TrustedProxies;
import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.format.Reading;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How the lines of a log are read.
 *
 * @param parser what reads them
 * @param readsProxies whether they have an X-Forwarded-For and it is believed
 * @param tells the facts that they have
 */
record LineFormat(LineParser parser, boolean readsProxies, Set<Fact> tells) {
  /** The zone that servers run in: one whose offset is no whole hour. */
  static final String ZONE = "Asia/Kathmandu";

  private static final ZoneId CLOCK = ZoneId.of(ZONE);

  private static final Reading BEHIND_PROXIES =
      new Reading(CLOCK, TrustedProxies.of(List.of("127.0.0.0/8", "10.0.0.0/8")));

  /** A format that is found out from the lines. */
  static LineFormat detected(Set<Fact> tells) {
    Reading reading = new Reading(CLOCK, TrustedProxies.NONE);
    return new LineFormat(Formats.detecting(reading), false, tells);
  }

  /** A format that is found out from the lines, among them X-Forwarded-For. */
  static LineFormat detectedBehindProxies(Set<Fact> tells) {
    return new LineFormat(Formats.detecting(BEHIND_PROXIES), true, tells);
  }

  /** The server's own directive, with host and X-Forwarded-For. */
  static LineFormat of(String directive) {
    return new LineFormat(
        Formats.named(directive, BEHIND_PROXIES), true, EnumSet.allOf(Fact.class));
  }

  /** What the common format tells. */
  static Set<Fact> common() {
    return EnumSet.of(Fact.CLIENT, Fact.METHOD, Fact.TARGET, Fact.STATUS);
  }

  static Set<Fact> with(Fact fact, Set<Fact> others) {
    Set<Fact> all = EnumSet.of(fact);
    all.addAll(others);
    return all;
  }

  /** What the combined format tells. */
  static Set<Fact> combined() {
    return EnumSet.complementOf(EnumSet.of(Fact.HOST));
  }
}
