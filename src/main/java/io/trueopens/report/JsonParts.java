package io.trueopens.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.stats.Interval;
import org.jspecify.annotations.Nullable;

/** Parts that several places of the JSON report share. */
final class JsonParts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonParts() {}

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** A number, or null for what JSON cannot write: no bound, or a share of nothing. */
  static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static ObjectNode interval(Interval interval) {
    return NODES
        .objectNode()
        .put("lower", number(interval.lower()))
        .put("upper", number(interval.upper()));
  }

  static ObjectNode counts(OpenCounts counts) {
    return NODES
        .objectNode()
        .put("opened", counts.opened())
        .put("engaged", counts.engaged())
        .put("undecided", counts.undecided())
        .put("prefetched_only", counts.prefetchedOnly())
        .put("machine_only", counts.machineOnly())
        .put("silent", counts.silent())
        .put("engaged_perhaps_opened", counts.engagedPerhapsOpened());
  }

  /** A rate with everything that belongs to it; without deliveries all shares are null. */
  static ObjectNode rate(OpenRate rate) {
    boolean known = rate.counts().delivered() > 0;
    ObjectNode node = NODES.objectNode().put("delivered", rate.counts().delivered());
    node.put("rate", known ? number(rate.rate()) : null);
    node.set("interval", known ? interval(rate.interval()) : null);
    node.put("at_most", known ? number(rate.atMost()) : null);
    node.put("read_at_least", known ? number(rate.readAtLeast()) : null);
    node.set("outcomes", counts(rate.counts()));
    return node;
  }

  static ObjectNode fetches(FetchCounts counts) {
    return NODES
        .objectNode()
        .put("person", counts.person())
        .put("prefetch", counts.prefetch())
        .put("scanner", counts.scanner())
        .put("bot", counts.bot())
        .put("link_preview", counts.linkPreview())
        .put("unknown", counts.unknown())
        .put("total", counts.total());
  }
}
