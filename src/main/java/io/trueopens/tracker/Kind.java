package io.trueopens.tracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The kinds of tracked objects; technically they are all the same, a thing that was fetched. */
public enum Kind {
  /** An image that nobody sees. */
  @JsonProperty("pixel")
  PIXEL,
  /** An image that is part of the mail. */
  @JsonProperty("image")
  IMAGE,
  /** A document. */
  @JsonProperty("download")
  DOWNLOAD,
  /** The mail or a document shown as a web page. */
  @JsonProperty("view")
  VIEW,
  /** A link that no reader sees, so that whoever follows it is a machine. */
  @JsonProperty("trap")
  TRAP,
  /** A link that leads on. */
  @JsonProperty("click")
  CLICK;

  /** The name used in tables, job files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a fetch of it shows that images were loaded. */
  public boolean isImage() {
    return this == PIXEL || this == IMAGE;
  }
}
