package io.trueopens.format.servers;

import java.util.List;

/**
 * A log of a server, and what can be known from it.
 *
 * @param name of its file
 * @param format how its lines are read
 * @param losses what its format has and still cannot hold, one after the other
 * @param surplus the lines that it has beside those of requests
 */
record AccessLog(String name, LineFormat format, List<Loss> losses, List<Surplus> surplus) {
  static AccessLog of(String name, LineFormat format, Loss... losses) {
    return new AccessLog(name, format, List.of(losses), List.of());
  }

  AccessLog with(Surplus... more) {
    return new AccessLog(name, format, losses, List.of(more));
  }
}
