package io.trueopens.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The story of a message for programs. */
final class StoryJson {
  private static final JsonMapper JSON = new JsonMapper();

  private StoryJson() {}

  static String of(MessageStory story) {
    ObjectNode object = JSON.createObjectNode().put("message", story.message());
    MessageStory.Sent sent = story.delivery();
    if (sent == null) {
      object.putNull("delivery");
    } else {
      addDelivery(object.putObject("delivery"), sent);
    }
    object
        .put("outcome", story.outcome() == null ? null : story.outcome().id())
        .put("decided_by", story.decidedBy().orElse(null))
        .put("because", story.because());
    ArrayNode hits = object.putArray("hits");
    story.hits().forEach(hit -> addHit(hits.addObject(), hit));
    return object.toString();
  }

  private static void addDelivery(ObjectNode object, MessageStory.Sent sent) {
    object
        .put("campaign", sent.campaign())
        .put("variant", sent.variant())
        .put("style", sent.style())
        .put("image", sent.image())
        .put("dispatched_at", text(sent.dispatchedAt()))
        .put("delivered_at", text(sent.deliveredAt()))
        .put("status", sent.status());
  }

  private static void addHit(ObjectNode object, MessageStory.Seen hit) {
    object
        .put("time", hit.time().toString())
        .put("kind", hit.kind().id())
        .put("status", hit.status())
        .put("attribution", hit.attribution().id())
        .put("agent", hit.agent())
        .put("verdict", hit.verdict().id())
        .put("rule", hit.rule())
        .put("confidence", hit.confidence())
        .put("seconds_since_delivery", hit.secondsSinceDelivery())
        .put("because", hit.because());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
