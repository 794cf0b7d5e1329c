package io.trueopens.mail;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An image where a mail uses it.
 *
 * @param url as it is written; empty where an {@code img} element has none
 * @param alt null when there is no such attribute, or could be none
 * @param element the image itself, or what carries it
 */
record ImageUse(Place place, String url, @Nullable String alt, Size size, Element element) {
  /** Whether an image has an address, but none that every program knows. */
  boolean isInSourceSetAlone() {
    return place == Place.IMG && !url.isEmpty() && element.attr("src").isBlank();
  }

  /** How a mail comes to load an image. */
  enum Place {
    /** The image of an {@code img} element. */
    IMG,
    /** Another resolution of one. */
    SRCSET,
    /** A {@code background} attribute. */
    BACKGROUND,
    /** A style. */
    CSS,
    /** What classic Outlook draws. */
    VML;

    /** Whether an alt text belongs to it. */
    boolean takesAlt() {
      return this == IMG;
    }

    /** Whether it is drawn behind something else. */
    boolean isBehind() {
      return this == BACKGROUND || this == CSS || this == VML;
    }
  }
}
