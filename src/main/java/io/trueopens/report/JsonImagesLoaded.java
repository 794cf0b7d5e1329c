package io.trueopens.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.rate.ImageLoads;
import java.util.List;
import java.util.OptionalDouble;

/** What people fetched of named images, in the JSON report. */
final class JsonImagesLoaded {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonImagesLoaded() {}

  static ObjectNode of(ImagesLoaded images) {
    ObjectNode node = NODES.objectNode();
    ArrayNode campaigns = node.putArray("campaigns");
    images.campaigns().forEach(campaign -> campaigns.add(campaign(campaign)));
    return node.put("campaigns_without_fetched_images", images.withoutImages());
  }

  private static ObjectNode campaign(ImagesLoaded.Campaign campaign) {
    ObjectNode node = NODES.objectNode().put("campaign", campaign.campaign());
    node.set("name_styles", rows(campaign.names()));
    node.set("alt_styles", rows(campaign.alts()));
    return node.put("name_and_alt_cannot_be_told_apart", campaign.tangled());
  }

  private static ArrayNode rows(List<ImagesLoaded.Row> rows) {
    ArrayNode array = NODES.arrayNode();
    rows.forEach(row -> array.add(row(row.style(), row.loads())));
    return array;
  }

  private static ObjectNode row(String style, ImageLoads loads) {
    OptionalDouble mean = loads.imagesPerOpened();
    ObjectNode node =
        NODES
            .objectNode()
            .put("style", style)
            .put("delivered", loads.delivered())
            .put("opened", loads.opened())
            .put("image_loaded", loads.loaded())
            .put("share", loads.share());
    node.set("interval", JsonParts.interval(loads.interval()));
    return node.put("named_images", loads.images())
        .put("named_images_per_opened", mean.isPresent() ? mean.getAsDouble() : null);
  }
}
