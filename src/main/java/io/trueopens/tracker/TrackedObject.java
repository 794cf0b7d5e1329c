package io.trueopens.tracker;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request's target says of the object that was fetched.
 *
 * @param parts what the URL says, decoded, by the names that templates give: campaign, message,
 *     recipient, variant, image, file, link
 * @param setAside whether it is a preview or a test of the product's own
 */
public record TrackedObject(Kind kind, Map<String, String> parts, boolean setAside) {
  /** The campaign; null where the URL does not tell. */
  public @Nullable String campaign() {
    return parts.get("campaign");
  }

  /** Id of one mail to one recipient; null where the URL has none. */
  public @Nullable String message() {
    return parts.get("message");
  }

  /** The recipient; null where the URL does not tell. */
  public @Nullable String recipient() {
    return parts.get("recipient");
  }

  /** Which link of the mail it is; null where the URL does not tell. */
  public @Nullable String link() {
    return parts.get("link");
  }

  /** Name of the image or document; null where there is none. */
  public @Nullable String image() {
    return parts.getOrDefault("image", parts.get("file"));
  }
}
