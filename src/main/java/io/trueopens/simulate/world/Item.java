package io.trueopens.simulate.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What of a mail can be fetched. */
public enum Item {
  /** The image that nobody sees. */
  @JsonProperty("pixel")
  PIXEL,
  /** The image with an address of this mail's own. */
  @JsonProperty("image")
  IMAGE,
  /** The image with one address for all recipients. */
  @JsonProperty("shared_image")
  SHARED_IMAGE,
  /** The document. */
  @JsonProperty("download")
  DOWNLOAD,
  /** The mail as a web page. */
  @JsonProperty("view")
  VIEW,
  /** The link that leads on. */
  @JsonProperty("click")
  CLICK;

  /** The name used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
