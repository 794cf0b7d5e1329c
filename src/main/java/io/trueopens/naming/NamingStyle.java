package io.trueopens.naming;

import java.util.Locale;

/** How an image's name was chosen, as far as the name itself tells. Strongest evidence first. */
public enum NamingStyle {
  /** A layout or beacon file: pixel, spacer, 1x1. */
  SPACER_OR_PIXEL,
  /** A device's or an app's stamp: IMG_1234, Screenshot 2026-01-02. */
  CAMERA_OR_SCREENSHOT,
  /** A hash, a UUID or a long number without a readable word. */
  OPAQUE_ID,
  /** Written for search engines: repetition, commercial words, chains of places. */
  KEYWORD_STUFFED,
  /** Says what is shown. */
  DESCRIPTIVE,
  /** Says what the thing is called. */
  TITLE_LIKE,
  /** Only role, position or placeholder words: logo, header, image001. */
  GENERIC;

  /** The name used in tables, job files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
