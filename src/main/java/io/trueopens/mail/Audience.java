package io.trueopens.mail;

import java.util.Locale;

/**
 * Whether the address of an image differs from recipient to recipient, and how that is known. Only
 * such an image tells which recipient opened.
 *
 * @param because one plain sentence
 */
public record Audience(Kind kind, String because) {
  /** How far an address reaches. */
  public enum Kind {
    /** The mailer fills something in. */
    PER_RECIPIENT,
    /** It holds a token that looks like a recipient's. */
    LIKELY_PER_RECIPIENT,
    /** The same for everybody. */
    SHARED,
    /** Inside the mail; no server sees it loaded. */
    INLINE,
    /** There is none; nothing is loaded. */
    NO_ADDRESS;

    /** Whether a server sees from the address which recipient it is. */
    public boolean isOwn() {
      return this == PER_RECIPIENT || this == LIKELY_PER_RECIPIENT;
    }

    /** The name used in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
