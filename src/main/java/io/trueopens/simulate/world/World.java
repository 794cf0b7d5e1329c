package io.trueopens.simulate.world;

/** All assumptions of a simulation: who is written to with what, and how programs behave. */
public record World(Audience audience, Programs programs, Tracker tracker) {
  /** Checks that the audience speaks of programs that are known. */
  public World {
    for (String client : audience.clients().names()) {
      known("clients", client, programs.mailClients().keySet());
    }
    for (String product : audience.behindGateway().products().names()) {
      known("behind_gateway.products", product, programs.gatewayNetworks().keySet());
    }
  }

  private static void known(String key, String name, java.util.Set<String> known) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "\""
              + key
              + "\" names \""
              + name
              + "\", which is not known; known are "
              + String.join(", ", known));
    }
  }
}
