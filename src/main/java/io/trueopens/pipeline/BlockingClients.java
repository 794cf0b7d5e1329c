package io.trueopens.pipeline;

import io.trueopens.knowledge.StrictJson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The mail clients that are known to block images at first. */
final class BlockingClients {
  static final String FILE = "/fetchers/image-blocking.json";

  private BlockingClients() {}

  /** The file. */
  record Known(String title, String checked, List<Client> clients) {}

  /**
   * One client.
   *
   * @param client as the tables call it
   * @param source where this is published
   * @param says what the source says
   */
  record Client(String client, String source, String says) {}

  static Set<String> bundled() {
    return StrictJson.readBundled(FILE, Known.class).clients().stream()
        .map(Client::client)
        .collect(Collectors.toUnmodifiableSet());
  }
}
