package io.trueopens.fetcher;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a Referer header points at; kept instead of the header, which can carry personal data. */
public enum RefererClass {
  /** No header. */
  NONE,
  /** A known webmail service. */
  WEBMAIL,
  /** Anything else. */
  OTHER;

  /** The name used in tables and data files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a header; null, empty and {@code -} are none. */
  public static RefererClass of(@Nullable String referer) {
    if (referer == null || referer.isBlank() || referer.strip().equals("-")) {
      return NONE;
    }
    return WebmailHosts.bundled().isWebmail(referer.strip()) ? WEBMAIL : OTHER;
  }
}
