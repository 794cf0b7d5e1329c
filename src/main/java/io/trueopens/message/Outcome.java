package io.trueopens.message;

import java.util.Locale;

/** What became of a delivered message; the first that holds. */
public enum Outcome {
  /** A person, directly or through a proxy, fetched the pixel or an image. */
  OPENED,
  /** A person fetched a download, a view or a click, but no image. */
  ENGAGED,
  /** Something was fetched, and the evidence does not tell by whom. */
  UNDECIDED,
  /** Only prefetches came, for a reader who may or may not have followed. */
  PREFETCHED_ONLY,
  /** Only scanners, bots and previews came. */
  MACHINE_ONLY,
  /** Nothing was fetched: unread, or read with images off. */
  SILENT;

  /** The name used in tables and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
