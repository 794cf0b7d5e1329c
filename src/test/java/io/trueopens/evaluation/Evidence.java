package io.trueopens.evaluation;

import io.trueopens.fetcher.Fetch;
import io.trueopens.fetcher.RefererClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What verdicts rest on; one kind at a time is taken away. */
enum Evidence {
  /** Nothing is taken away. */
  ALL,
  /** Without the User-Agent. */
  AGENT,
  /** Without knowing whose networks addresses lie in. */
  NETWORKS,
  /** Without the time of delivery. */
  TIME,
  /** Without looking at fetches beside each other. */
  BEHAVIOUR,
  /** Without method and Referer. */
  REQUEST;

  String title() {
    return this == ALL ? "all evidence" : "without " + name().toLowerCase(Locale.ROOT);
  }

  /** The evidence without this kind. */
  Fetch without(Fetch f) {
    return new Fetch(
        this == AGENT ? null : f.userAgent(),
        this == REQUEST ? null : f.method(),
        this == REQUEST ? RefererClass.NONE : f.referer(),
        f.prefetchHeader(),
        f.addressKnown() && this != NETWORKS,
        this == NETWORKS ? List.of() : f.networks(),
        this == TIME ? null : f.secondsSinceDelivery(),
        this == BEHAVIOUR ? Set.of() : f.behaviours());
  }
}
