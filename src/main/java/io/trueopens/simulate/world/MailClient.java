package io.trueopens.simulate.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.trueopens.simulate.chance.Ranges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail client, with the service behind it.
 *
 * @param fetches how images are fetched
 * @param blocksImages whether images wait until the reader allows them
 * @param agents what it, or its proxy, calls itself; each with equal chance
 * @param networks where its proxy stands; null when it fetches from the reader's own line
 */
public record MailClient(
    Fetches fetches, boolean blocksImages, List<String> agents, @Nullable Ranges networks) {
  /** How a client comes by the images of a mail. */
  public enum Fetches {
    /** Apple fetches ahead, through its relay. */
    @JsonProperty("apple_relay")
    APPLE_RELAY,
    /** Google fetches on opening and keeps what it fetched. */
    @JsonProperty("gmail_proxy")
    GMAIL_PROXY,
    /** Yahoo fetches on opening, and again. */
    @JsonProperty("yahoo_proxy")
    YAHOO_PROXY,
    /** Another service fetches on opening. */
    @JsonProperty("proxy")
    PROXY,
    /** The reader's own client fetches. */
    @JsonProperty("direct")
    DIRECT,
    /** The service removes or keeps from the sender what was fetched. */
    @JsonProperty("never")
    NEVER
  }

  /** Checks that the proxy has a network and the client a name. */
  public MailClient {
    boolean proxied = fetches != Fetches.DIRECT && fetches != Fetches.NEVER;
    if (proxied && fetches != Fetches.APPLE_RELAY && networks == null) {
      throw new IllegalArgumentException("a client behind a proxy needs \"networks\"");
    }
    if (fetches != Fetches.NEVER) {
      Check.some("agents", agents);
    }
  }
}
