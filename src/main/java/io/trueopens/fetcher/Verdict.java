package io.trueopens.fetcher;

import java.util.Locale;

/** What a fetch means: who or what asked, and whether a person was looking. */
public enum Verdict {
  /** A person's own mail client or browser. */
  HUMAN,
  /** A proxy that fetches when its user opens the mail. */
  HUMAN_VIA_PROXY,
  /** Fetched ahead of any reader; a person may or may not follow. */
  PREFETCH,
  /** A security gateway checking the mail. */
  SCANNER,
  /** A program that is no mail software: crawler, library, monitor. */
  BOT,
  /** A chat or social network drawing a preview of a shared link. */
  LINK_PREVIEW,
  /** The evidence does not decide. */
  UNKNOWN;

  /** The name used in tables and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a person asked, directly or through a proxy. */
  public boolean isPerson() {
    return this == HUMAN || this == HUMAN_VIA_PROXY;
  }

  /** Whether a machine asked for its own purposes. */
  public boolean isMachine() {
    return this == SCANNER || this == BOT || this == LINK_PREVIEW;
  }
}
