package io.trueopens.format.servers;

import java.util.Set;

/**
 * A line that a server logs beside the line of a request, or in its place.
 *
 * @param reason what it tells
 * @param text what it has and no other line
 * @param requests the names of the requests that have it, once each
 */
record Surplus(String reason, String text, Set<String> requests) {
  static Surplus of(String reason, String text, String... requests) {
    return new Surplus(reason, text, Set.of(requests));
  }
}
