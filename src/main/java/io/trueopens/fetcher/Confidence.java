package io.trueopens.fetcher;

import java.util.Locale;

/** How well a rule's verdict is founded. */
public enum Confidence {
  /** First-hand data or the vendor's own word. */
  HIGH,
  /** One credible source, or evidence that is usually enough. */
  MEDIUM,
  /** The best guess. */
  LOW;

  /** The name used in tables and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
