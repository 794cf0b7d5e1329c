package io.trueopens.fetcher;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The known agents in the order in which they are tried; the first that matches is taken. */
final class Agents {
  static final String RESOURCE = "/fetchers/agents.json";

  private record Known(AgentEntry entry, Agent agent) {}

  private final List<Known> known;
  private final List<Agent> all;

  private Agents(List<Known> known) {
    this.known = known;
    this.all = new ArrayList<>(known.stream().map(Known::agent).toList());
    this.all.add(Agent.OTHER);
  }

  /** Reads the data without trying its examples. */
  static Agents of(String file, AgentEntry.File data) {
    Map<String, Known> known = new LinkedHashMap<>();
    for (AgentEntry entry : data.agents()) {
      String place = file + ": agent " + entry.id();
      Category category = Ids.read(place, "category", entry.category(), Category.class);
      Agent agent = new Agent(entry.id(), entry.name(), category);
      if (entry.id().equals(Agent.OTHER.id()) || known.containsKey(entry.id())) {
        throw new InvalidFileException(place, "the id is taken; choose another one");
      }
      known.put(entry.id(), new Known(entry, agent));
    }
    return new Agents(List.copyOf(known.values()));
  }

  /** Reads the data and proves every entry by its own examples. */
  static Agents prove(String file, String text) {
    AgentEntry.File data = StrictJson.read(file, text, AgentEntry.File.class);
    Agents agents = of(file, data);
    data.agents().forEach(entry -> new AgentProof(file, entry, agents).check());
    return agents;
  }

  /** The agent of a string; a missing one is given as the empty string. */
  Agent find(String userAgent) {
    for (Known candidate : known) {
      if (candidate.entry().matches(userAgent)) {
        return candidate.agent();
      }
    }
    return Agent.OTHER;
  }

  /** Every agent that {@link #find} can return. */
  List<Agent> all() {
    return List.copyOf(all);
  }
}
