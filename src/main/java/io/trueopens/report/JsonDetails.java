package io.trueopens.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.experiment.BetweenCampaigns;
import io.trueopens.experiment.CampaignEffect;
import io.trueopens.experiment.Details;
import io.trueopens.experiment.Measure;
import io.trueopens.experiment.Readers;
import io.trueopens.experiment.SecondOpinion;
import io.trueopens.experiment.Segment;
import io.trueopens.stats.Difference;
import io.trueopens.stats.Proportion;

/** What stands beside a verdict, in the JSON report. */
final class JsonDetails {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonDetails() {}

  /** Adds the parts that there are. */
  static void addTo(ObjectNode node, Details details) {
    details.warnings().forEach(node.putArray("warnings")::add);
    details.clients().forEach(node.putArray("clients")::add);
    node.set("reach", details.reach() == null ? null : reach(details.reach()));
    node.set("second_opinion", details.opinion() == null ? null : opinion(details.opinion()));
    node.set("observed", details.observed() == null ? null : observed(details.observed()));
    ArrayNode campaigns = node.putArray("campaigns");
    details.campaigns().forEach(effect -> campaigns.add(campaign(effect)));
    node.set("between_campaigns", details.between() == null ? null : between(details.between()));
    ArrayNode segments = node.putArray("segments");
    details.segments().forEach(segment -> segments.add(segment(segment)));
    ArrayNode mechanism = node.putArray("mechanism");
    details.mechanism().forEach(measure -> mechanism.add(measure(measure)));
    ArrayNode readers = node.putArray("readers");
    details.readers().forEach(arm -> readers.add(readers(arm)));
  }

  private static ObjectNode reach(Details.Reach reach) {
    return NODES.objectNode().put("blocking", reach.blocking()).put("known", reach.known());
  }

  private static ObjectNode opinion(SecondOpinion opinion) {
    ObjectNode node = NODES.objectNode().put("p", JsonParts.number(opinion.p()));
    node.set("rate_ratio", opinion.ratios() == null ? null : JsonParts.interval(opinion.ratios()));
    return node;
  }

  private static ObjectNode observed(Details.Observed observed) {
    return difference(observed.difference()).put("within", observed.within());
  }

  private static ObjectNode difference(Difference difference) {
    ObjectNode node = NODES.objectNode().put("difference", JsonParts.number(difference.estimate()));
    node.set("interval", JsonParts.interval(difference.interval()));
    return node;
  }

  private static ObjectNode counts(Proportion control, Proportion treatment) {
    ObjectNode node = NODES.objectNode();
    node.putObject("control").put("count", control.opens()).put("of", control.delivered());
    node.putObject("treatment").put("count", treatment.opens()).put("of", treatment.delivered());
    return node;
  }

  private static ObjectNode campaign(CampaignEffect effect) {
    ObjectNode node = NODES.objectNode().put("campaign", effect.campaign());
    node.setAll(counts(effect.control(), effect.treatment()));
    node.setAll(difference(effect.difference()));
    node.putObject("descriptive")
        .put(
            "probability_treatment_better",
            JsonParts.number(effect.chances().probabilityTreatmentBetter()))
        .put("expected_loss_of_treatment", JsonParts.number(effect.chances().lossOfTreatment()))
        .put("expected_loss_of_control", JsonParts.number(effect.chances().lossOfControl()));
    return node;
  }

  private static ObjectNode between(BetweenCampaigns between) {
    ObjectNode node = NODES.objectNode().put("campaigns", between.campaigns());
    node.set("common", difference(between.common()));
    node.put("final_p", JsonParts.number(between.finalP()));
    node.put("q", JsonParts.number(between.heterogeneity().q()));
    node.put("q_p", JsonParts.number(between.heterogeneity().p()));
    node.put("i_squared", JsonParts.number(between.iSquared()));
    node.set("typical", difference(between.typical()));
    node.put("spread", JsonParts.number(between.spread()));
    if (between.ratio() != null) {
      node.put("rate_ratio", JsonParts.number(between.ratio().estimate()));
      node.set("rate_ratio_interval", JsonParts.interval(between.ratio().interval()));
    }
    return node;
  }

  private static ObjectNode segment(Segment segment) {
    ObjectNode node = NODES.objectNode().put("segment", segment.name());
    node.setAll(counts(segment.control(), segment.treatment()));
    Segment.Test test = segment.test();
    if (test == null) {
      return node.putNull("difference").putNull("interval").putNull("p").putNull("adjusted_p");
    }
    node.put("difference", JsonParts.number(test.difference()));
    node.set("interval", JsonParts.interval(test.interval()));
    return node.put("p", JsonParts.number(test.p()))
        .put("adjusted_p", JsonParts.number(test.adjustedP()));
  }

  private static ObjectNode measure(Measure measure) {
    ObjectNode node = NODES.objectNode().put("measure", measure.what());
    node.setAll(counts(measure.control(), measure.treatment()));
    return node;
  }

  private static ObjectNode readers(Readers readers) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("arm", readers.arm())
            .put("seen", readers.seen())
            .put(
                "estimate",
                readers.estimate() == null ? null : JsonParts.number(readers.estimate()));
    node.set(
        "interval", readers.interval() == null ? null : JsonParts.interval(readers.interval()));
    return node;
  }
}
