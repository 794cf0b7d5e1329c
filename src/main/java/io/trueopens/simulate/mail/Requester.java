package io.trueopens.simulate.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, and why.
 *
 * @param why what the request is in truth
 * @param address as {@link io.trueopens.simulate.chance.Address} reads it
 */
public record Requester(FetchClass why, long address, String agent, @Nullable String referer) {
  /** One who says nothing of where the link stood. */
  static Requester of(FetchClass why, long address, String agent) {
    return new Requester(why, address, agent, null);
  }
}
