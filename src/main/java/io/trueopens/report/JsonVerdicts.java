package io.trueopens.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.report.Verdicts.Leaning;
import io.trueopens.report.Verdicts.RuleRow;

/** By which rules fetches were judged, in the JSON report. */
final class JsonVerdicts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonVerdicts() {}

  static ObjectNode of(Verdicts verdicts) {
    Leaning leaning = verdicts.leaning();
    ObjectNode node =
        NODES
            .objectNode()
            .put("campaign", verdicts.campaign())
            .put("delivered", leaning.delivered())
            .put("fetched_messages", leaning.messages())
            .put("fetches", leaning.fetches())
            .put("fetches_on_low_confidence", leaning.lowFetches())
            .put("opened", leaning.opened())
            .put("opened_on_low_confidence", leaning.openedOnLow())
            .put("not_opened_on_low_confidence", leaning.notOpenedOnLow())
            .put("rate", leaning.rate())
            .put("rate_lowest", leaning.lowest())
            .put("rate_highest", leaning.highest())
            .put("rate_other_way", leaning.otherWay());
    ArrayNode rules = node.putArray("rules");
    verdicts.rules().forEach(rule -> rules.add(rule(rule)));
    return node;
  }

  private static ObjectNode rule(RuleRow row) {
    return NODES
        .objectNode()
        .put("verdict", row.verdict())
        .put("rule", row.rule())
        .put("confidence", row.confidence())
        .put("fetches", row.fetches())
        .put("messages", row.messages());
  }
}
