package io.trueopens.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.experiment.ArmCounts;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.DayPoint;
import io.trueopens.experiment.Gate;
import io.trueopens.experiment.Tested;
import io.trueopens.rate.OpenRate;
import java.util.Locale;

/** Experiments in the JSON report. */
final class JsonExperiments {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonExperiments() {}

  static ObjectNode of(Comparison comparison) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("experiment", comparison.experiment())
            .put("sentence", comparison.sentence())
            .put("testable", comparison instanceof Tested);
    node.set("control", arm(comparison.control()));
    node.set("treatment", arm(comparison.treatment()));
    ArrayNode gates = node.putArray("gates");
    comparison.gates().forEach(gate -> gates.add(gate(gate)));
    if (comparison instanceof Tested tested) {
      node.setAll(tested(tested));
    }
    JsonDetails.addTo(node, comparison.details());
    return node;
  }

  private static ObjectNode arm(ArmCounts arm) {
    ObjectNode node = NODES.objectNode().put("arm", arm.arm());
    OpenRate.of(arm.counts()).ifPresent(rate -> node.setAll(JsonParts.rate(rate)));
    return node;
  }

  private static ObjectNode gate(Gate gate) {
    return NODES
        .objectNode()
        .put("gate", gate.id())
        .put("passed", gate.passed())
        .put("finding", gate.finding())
        .put("statistic", gate.statistic());
  }

  private static ObjectNode tested(Tested tested) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("verdict", tested.kind().name().toLowerCase(Locale.ROOT))
            .put("difference", JsonParts.number(tested.difference()));
    node.set("interval", JsonParts.interval(tested.interval()));
    node.put("p", JsonParts.number(tested.p()));
    node.set("bounds", JsonParts.interval(Wording.boundsOf(tested)));
    ArrayNode days = node.putArray("days");
    tested.days().forEach(day -> days.add(day(day)));
    return node;
  }

  private static ObjectNode day(DayPoint point) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("day", point.day().toString())
            .put("control_delivered", point.controlDelivered())
            .put("treatment_delivered", point.treatmentDelivered())
            .put("difference", point.difference());
    node.set("interval", point.interval() == null ? null : JsonParts.interval(point.interval()));
    return node.put("p", JsonParts.number(point.p()));
  }
}
