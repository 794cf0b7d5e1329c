package io.trueopens.naming;

import java.util.Locale;

/** How the alt text of an image was written. */
public enum AltStyle {
  /** There is no alt attribute; programs that read aloud may spell out the file name. */
  MISSING,
  /** {@code alt=""}: the image is marked as decoration. */
  EMPTY,
  /** The name of a file, not a text. */
  FILE_NAME,
  /** Only role, position or placeholder words: image, logo, banner. */
  GENERIC,
  /** Written for search engines. */
  STUFFED,
  /** Says what is shown. */
  DESCRIPTIVE,
  /** Says what the thing is called. */
  TITLE_LIKE;

  /** The name used in reports and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
