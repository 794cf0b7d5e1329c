package io.trueopens.simulate.mail;

import io.trueopens.simulate.world.Item;

/**
 * One request for a tracked object, as the server will log it.
 *
 * @param second Unix time by the server's clock
 * @param message number of the mail; numbers beyond the last mail were never sent
 */
public record Fetch(long second, long message, Item item, Requester requester, Answer answer) {
  /** What the request is in truth. */
  public FetchClass why() {
    return requester.why();
  }
}
