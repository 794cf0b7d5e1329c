package io.trueopens.fetcher;

import io.trueopens.knowledge.InvalidFileException;
import java.util.List;

/** Tries one agent's examples, in the company of all agents. */
final class AgentProof {
  private final String place;
  private final AgentEntry entry;
  private final Agents agents;

  AgentProof(String file, AgentEntry entry, Agents agents) {
    this.place = file + ": agent " + entry.id();
    this.entry = entry;
    this.agents = agents;
  }

  void check() {
    Ids.date(place, "checked", entry.checked());
    demand(!entry.sources().isEmpty(), "has no source; add the address where this was read");
    demand(!entry.when().isEmpty(), "has nothing under \"when\"; say how to recognise it");
    demand(!entry.examples().isEmpty(), "has no example; add a real agent string");
    demand(
        entry.when().stream().noneMatch(AgentPattern::isEmpty),
        "has a way under \"when\" that matches every agent; give it a condition");
    checkReachable();
    entry.examples().forEach(this::checkExample);
    entry.counterexamples().forEach(this::checkCounterexample);
    entry.when().forEach(this::checkPattern);
  }

  private void checkReachable() {
    List<String> takers =
        entry.examples().stream().map(example -> agents.find(example).id()).distinct().toList();
    boolean matchesItself = entry.examples().stream().anyMatch(entry::matches);
    demand(
        takers.contains(entry.id()) || !matchesItself,
        "is shadowed: none of its examples reaches it, "
            + String.join(", ", takers)
            + " takes them first");
  }

  private void checkExample(String example) {
    demand(entry.matches(example), "its example \"" + example + "\" does not match its \"when\"");
    String taker = agents.find(example).id();
    demand(
        taker.equals(entry.id()),
        "its example \"" + example + "\" is taken by the agent " + taker + ", which comes first");
  }

  private void checkCounterexample(String example) {
    demand(
        !agents.find(example).id().equals(entry.id()),
        "its counterexample \"" + example + "\" is recognised all the same");
  }

  private void checkPattern(AgentPattern pattern) {
    demand(
        entry.examples().stream().anyMatch(pattern::matches),
        "way "
            + (entry.when().indexOf(pattern) + 1)
            + " under \"when\" is proved by no example; add one");
  }

  private void demand(boolean holds, String problem) {
    if (!holds) {
      throw new InvalidFileException(place, problem);
    }
  }
}
