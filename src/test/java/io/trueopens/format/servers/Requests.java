package io.trueopens.format.servers;

import java.util.List;
import java.util.stream.Stream;

/** All that every server is asked. */
final class Requests {
  private Requests() {}

  /**
   * The requests in the order in which they are sent.
   *
   * @param http2 whether the server speaks it without TLS
   */
  static List<Request> all(boolean http2) {
    return Stream.of(
            HardTargets.all(), HardHeaders.all(), HardMessages.all(), List.of(Http2.request(http2)))
        .flatMap(List::stream)
        .toList();
  }
}
