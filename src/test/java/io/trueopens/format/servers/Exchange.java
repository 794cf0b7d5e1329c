package io.trueopens.format.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A request and what the server answered. */
record Exchange(Request request, Answer answer) {
  /**
   * Sends requests one after the other, each followed by its mark.
   *
   * @param afterEach lets the server finish
   * @throws IOException when a mark is not answered
   */
  static List<Exchange> hold(int port, List<Request> requests, Runnable afterEach)
      throws IOException {
    List<Exchange> exchanges = new ArrayList<>();
    for (Request request : requests) {
      exchanges.add(new Exchange(request, Wire.send(port, request.bytes())));
      afterEach.run();
      if (Wire.send(port, Marks.request(exchanges.size())).status() == null) {
        throw new IOException("no answer to the mark after " + request.name());
      }
      afterEach.run();
    }
    return exchanges;
  }

  /** What a line that loses nothing tells, as far as the format has it. */
  Map<Fact, String> facts(LineFormat format) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.putAll(request.facts());
    facts.put(Fact.CLIENT, format.readsProxies() ? request.client() : Request.PEER);
    if (answer.status() != null) {
      facts.put(Fact.STATUS, answer.status().toString());
    }
    facts.keySet().retainAll(format.tells());
    return facts;
  }
}
