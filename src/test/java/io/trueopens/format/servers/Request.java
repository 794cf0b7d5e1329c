package io.trueopens.format.servers;

import java.util.Map;

/**
 * A request as bytes, with what a log that loses nothing would tell of it.
 *
 * @param name its name in messages and declared losses
 * @param bytes what is sent
 * @param facts what it says, without status and client
 * @param client the client that the trusted proxies in its X-Forwarded-For vouch for
 */
record Request(String name, byte[] bytes, Map<Fact, String> facts, String client) {
  /** All requests come from here. */
  static final String PEER = "127.0.0.1";

  @Override
  public String toString() {
    return name;
  }
}
