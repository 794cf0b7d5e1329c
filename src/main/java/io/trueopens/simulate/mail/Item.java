package io.trueopens.simulate.mail;

import java.util.Locale;

/** What of a mail can be fetched. */
public enum Item {
  /** The image that nobody sees. */
  PIXEL,
  /** The image with an address of this mail's own. */
  IMAGE,
  /** The image with one address for all recipients. */
  SHARED_IMAGE,
  /** The document. */
  DOWNLOAD,
  /** The mail as a web page. */
  VIEW,
  /** The link that leads on. */
  CLICK;

  /** The name used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether fetching it shows the address of one mail. */
  public boolean isOfOneMail() {
    return this != SHARED_IMAGE;
  }
}
