package io.trueopens.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.rate.OpenSigns;
import io.trueopens.rate.OpenSigns.Clear;
import io.trueopens.stats.Chapman;

/** The rates from other sides, in the JSON report. */
final class JsonSides {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonSides() {}

  static ObjectNode of(Sides sides) {
    ObjectNode node = NODES.objectNode();
    node.put("campaign", sides.campaign()).put("mature", sides.mature());
    ArrayNode variants = node.putArray("variants");
    sides.rows().forEach(row -> variants.add(row(row)));
    return node;
  }

  private static ObjectNode row(Sides.Row row) {
    OpenSigns signs = row.signs();
    Clear clear = signs.clear();
    ObjectNode node =
        NODES
            .objectNode()
            .put("variant", row.variant())
            .put("delivered", row.delivered())
            .put("surely_opened", signs.surelyOpened())
            .put("outside_opened", signs.outside().opens())
            .put("outside_delivered", signs.outside().delivered())
            .put("clear", clear.messages())
            .put("clear_opened", clear.loaded())
            .put("clear_interacted", clear.interacted())
            .put("clear_both", clear.both());
    signs.blockedShare().ifPresent(share -> node.put("blocked_share", share));
    signs.readEstimate().ifPresent(estimate -> node.put("read_estimate", estimate.readers()));
    signs
        .readEstimate()
        .map(Chapman::interval)
        .ifPresent(interval -> node.set("read_estimate_interval", JsonParts.interval(interval)));
    ArrayNode days = node.putArray("opened_by_day");
    row.openedByDay()
        .forEach(
            (day, opened) ->
                days.addObject()
                    .put("day", day)
                    .put("opened", opened.opens())
                    .put("delivered", opened.delivered()));
    return node;
  }
}
