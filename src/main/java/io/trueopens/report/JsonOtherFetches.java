package io.trueopens.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.report.OtherFetches.Document;
import io.trueopens.report.OtherFetches.SharedImage;
import io.trueopens.report.OtherFetches.WithoutMail;

/** What was fetched beside delivered mail, in the JSON report. */
final class JsonOtherFetches {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonOtherFetches() {}

  static ObjectNode of(OtherFetches other) {
    ObjectNode node = NODES.objectNode();
    ArrayNode withoutMail = node.putArray("without_delivered_message");
    other.withoutMail().forEach(row -> withoutMail.add(withoutMail(row)));
    ArrayNode images = node.putArray("shared_images");
    other.sharedImages().forEach(row -> images.add(image(row)));
    ArrayNode documents = node.putArray("downloads");
    other.documents().forEach(row -> documents.add(document(row)));
    node.putObject("not_listed")
        .put("without_delivered_message", other.notListed().withoutMail())
        .put("shared_images", other.notListed().sharedImages())
        .put("downloads", other.notListed().documents());
    return node;
  }

  private static ObjectNode withoutMail(WithoutMail row) {
    return NODES
        .objectNode()
        .put("campaign", row.campaign())
        .put("reason", row.reason())
        .put("messages", row.messages())
        .setAll(JsonParts.fetches(row.fetches()));
  }

  private static ObjectNode image(SharedImage row) {
    ObjectNode node = NODES.objectNode().put("host", row.host()).put("image", row.image());
    node.setAll(JsonParts.fetches(row.fetches()));
    return node.put("co_loaded_messages_estimate", row.coLoaded())
        .put("ambiguous_fetches", row.ambiguous());
  }

  private static ObjectNode document(Document row) {
    return NODES
        .objectNode()
        .put("campaign", row.campaign())
        .put("file", row.file())
        .put("by_people", row.byPeople())
        .put("by_people_complete", row.complete())
        .put("by_people_size_unknown", row.unknownSize())
        .put("by_others", row.byOthers());
  }
}
