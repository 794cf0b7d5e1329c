package io.trueopens.fetcher;

import io.trueopens.knowledge.Memo;
import io.trueopens.knowledge.StrictJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a fetch means, from its evidence alone. Any number of threads may share one; the
 * same agents come back millions of times, so what an agent string means is remembered.
 */
public final class Judge {
  /** Enough for the distinct agents of a day; junk beyond it costs time, not memory. */
  private static final int REMEMBERED = 16_384;

  private static final int LONGEST_REMEMBERED = 512;

  /** An agent with the rules that can concern it, in their order. */
  private record Candidate(Agent agent, List<Rule> rules) {}

  private static final class Bundled {
    static final Agents AGENTS =
        Agents.of(Agents.RESOURCE, StrictJson.readBundled(Agents.RESOURCE, AgentEntry.File.class));
    static final List<RuleEntry> RULES =
        StrictJson.readBundled(Rules.RESOURCE, RuleEntry.File.class).rules();
    static final Judge JUDGE = judge();

    private static Judge judge() {
      NetworkSets sets = NetworkSets.bundled();
      return new Judge(AGENTS, new Rules(Rules.RESOURCE, AGENTS, sets).compile(RULES), sets);
    }
  }

  private static final Map<RuleChanges, Judge> CHANGED = new ConcurrentHashMap<>();

  private final Agents agents;
  private final NetworkSets sets;
  private final Map<Agent, Candidate> candidates;
  private final Memo<String, Candidate> remembered = new Memo<>(REMEMBERED, this::look);

  private Judge(Agents agents, List<Rule> rules, NetworkSets sets) {
    this.agents = agents;
    this.sets = sets;
    this.candidates = new HashMap<>();
    for (Agent agent : agents.all()) {
      candidates.put(
          agent,
          new Candidate(agent, rules.stream().filter(r -> r.when().concern(agent)).toList()));
    }
  }

  /** The judge by the rules that ship with this program; the build proves them. */
  public static Judge bundled() {
    return Bundled.JUDGE;
  }

  /**
   * The judge by rules that a user has changed. The user's are proved by their own examples.
   *
   * @throws io.trueopens.knowledge.InvalidFileException when they cannot be used
   */
  public static Judge of(RuleChanges changes) {
    return changes.equals(RuleChanges.NONE)
        ? bundled()
        : CHANGED.computeIfAbsent(changes, Judge::changed);
  }

  private static Judge changed(RuleChanges changes) {
    NetworkSets sets = NetworkSets.bundled().and(changes.sets());
    Rules rules = new Rules(changes.file(), Bundled.AGENTS, sets);
    List<RuleEntry> own = changes.own();
    List<RuleEntry> all = new ArrayList<>(own);
    all.addAll(Rules.without(changes.off(), Bundled.RULES));
    Judge judge = new Judge(Bundled.AGENTS, rules.compile(all), sets);
    rules.demandReachable(own);
    own.forEach(rule -> new RuleProof(rules.place(rule), rule, judge).check());
    return judge;
  }

  /** A judge by other rules, proved by their own examples. */
  static Judge prove(String file, String text, Agents agents, NetworkSets sets) {
    RuleEntry.File data = StrictJson.read(file, text, RuleEntry.File.class);
    Rules rules = new Rules(file, agents, sets);
    Judge judge = new Judge(agents, rules.compile(data.rules()), sets);
    rules.demandReachable(data.rules());
    data.rules().forEach(rule -> new RuleProof(rules.place(rule), rule, judge).check());
    return judge;
  }

  /** The verdict on a fetch, with its reason. Equal fetches get equal judgements. */
  public Judgement judge(Fetch fetch) {
    Candidate candidate = candidate(fetch.userAgent());
    for (Rule rule : candidate.rules()) {
      if (rule.when().hold(fetch)) {
        return rule.judge(fetch, candidate.agent(), sets);
      }
    }
    throw new IllegalStateException("the last rule did not decide " + fetch);
  }

  /** The program behind a User-Agent; null, empty and {@code -} are the agent of no name. */
  public Agent agent(@Nullable String userAgent) {
    return candidate(userAgent).agent();
  }

  private Candidate candidate(@Nullable String userAgent) {
    String name = userAgent == null ? "" : userAgent;
    return name.length() <= LONGEST_REMEMBERED ? remembered.of(name) : look(name);
  }

  private Candidate look(String name) {
    String text = name.strip();
    Agent agent = agents.find(text.equals("-") ? "" : text);
    return Objects.requireNonNull(candidates.get(agent));
  }
}
