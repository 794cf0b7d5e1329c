package io.trueopens.fetcher;

import java.util.List;
import java.util.Objects;

/** A rule as it is applied. */
record Rule(String id, Verdict verdict, Confidence confidence, Conditions when, Sentence because) {

  Judgement judge(Fetch fetch, Agent agent, NetworkSets sets) {
    String sentence =
        because.fill(agent.name(), fetch.secondsSinceDelivery(), networkTitle(fetch, sets));
    return new Judgement(verdict, id, agent.name(), confidence, sentence);
  }

  private String networkTitle(Fetch fetch, NetworkSets sets) {
    List<String> named = Objects.requireNonNullElse(when.within(), List.of());
    NetworkMatch match = fetch.within(named);
    return match == null ? "" : sets.title(match.set());
  }
}
