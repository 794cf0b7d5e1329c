package io.trueopens.fetcher;

import java.util.List;

/**
 * An agent in the data file, with its proof.
 *
 * @param when the ways to recognise it, of which one is enough
 * @param sources where this was read
 * @param checked the day it was last compared with the sources
 * @param examples real agent strings that are this agent
 * @param counterexamples agent strings that look like it and are not
 */
record AgentEntry(
    String id,
    String name,
    String category,
    List<String> sources,
    String checked,
    List<AgentPattern> when,
    List<String> examples,
    List<String> counterexamples) {

  /** The data file. */
  record File(List<AgentEntry> agents) {}

  boolean matches(String agent) {
    return when.stream().anyMatch(pattern -> pattern.matches(agent));
  }
}
