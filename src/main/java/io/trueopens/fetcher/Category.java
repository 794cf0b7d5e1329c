package io.trueopens.fetcher;

import java.util.Locale;

/** What kind of program an agent is. Says nothing about whether a person was looking. */
public enum Category {
  /** A mail service's proxy that is known to fetch when its user opens the mail. */
  MAIL_PROXY,
  /** A mail service's proxy of which nobody documents when it fetches. */
  UNDOCUMENTED_PROXY,
  /** Mail software that fetches ahead of the reader. */
  PREFETCHER,
  /** {@code Mozilla/5.0} and nothing else. */
  BARE_MOZILLA,
  /** A WebKit string that stops before any product: mail clients, or a relay in their name. */
  BARE_WEBKIT,
  /** A mail program that gives its name. */
  MAIL_CLIENT,
  /** A mail security product that gives its name. */
  SCANNER,
  /** A crawler of any purpose. */
  CRAWLER,
  /** An HTTP library, script or command-line tool. */
  LIBRARY,
  /** A check that a service is up. */
  MONITOR,
  /** A browser without a screen. */
  HEADLESS,
  /** Draws the preview of a shared link. */
  LINK_PREVIEW,
  /** A browser, or an app's web view. */
  BROWSER,
  /** A content delivery network that hides the client's own agent. */
  CDN,
  /** No agent was sent or logged. */
  NONE,
  /** An agent that no entry knows. */
  OTHER;

  /**
   * Whether such a program can be a person's as well as a machine's, so that only its behaviour
   * tells. Those that name themselves, and the proxies that fetch for many people, are known
   * already.
   */
  public boolean needsBehaviour() {
    return switch (this) {
      case BROWSER, BARE_WEBKIT, MAIL_CLIENT, NONE, OTHER -> true;
      case MAIL_PROXY,
          UNDOCUMENTED_PROXY,
          PREFETCHER,
          BARE_MOZILLA,
          SCANNER,
          CRAWLER,
          LIBRARY,
          MONITOR,
          HEADLESS,
          LINK_PREVIEW,
          CDN ->
          false;
    };
  }

  /** The name used in data files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
