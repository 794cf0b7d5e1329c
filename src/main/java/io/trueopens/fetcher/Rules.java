package io.trueopens.fetcher;

import io.trueopens.knowledge.InvalidFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rules and holds them against the agents and network sets they speak of. */
final class Rules {
  static final String RESOURCE = "/fetchers/rules.json";

  private final String file;
  private final Agents agents;
  private final NetworkSets sets;

  Rules(String file, Agents agents, NetworkSets sets) {
    this.file = file;
    this.agents = agents;
    this.sets = sets;
  }

  /** The rules in their order, without trying their examples. */
  List<Rule> compile(List<RuleEntry> entries) {
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (RuleEntry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new InvalidFileException(place(entry), "the id is taken; choose another one");
      }
      rules.add(compile(entry));
    }
    if (rules.isEmpty() || !rules.get(rules.size() - 1).when().areEmpty()) {
      throw new InvalidFileException(
          file, "the last rule must have no conditions, so that every fetch gets a verdict");
    }
    return List.copyOf(rules);
  }

  /**
   * Demands that none of some rules says only what an earlier one of them says. Where several
   * earlier ones shadow a rule together, its examples tell.
   */
  void demandReachable(List<RuleEntry> entries) {
    for (int late = 1; late < entries.size(); late++) {
      for (RuleEntry early : entries.subList(0, late)) {
        if (entries.get(late).when().imply(early.when(), agents.all())) {
          throw new InvalidFileException(
              place(entries.get(late)),
              "is shadowed: whatever meets its conditions meets those of the rule "
                  + early.id()
                  + ", which comes first");
        }
      }
    }
  }

  /**
   * The rules that are not switched off.
   *
   * @param off their ids; the last rule cannot be among them, since every fetch needs a verdict
   */
  static List<RuleEntry> without(List<String> off, List<RuleEntry> rules) {
    List<String> known = rules.stream().limit(rules.size() - 1L).map(RuleEntry::id).toList();
    off.forEach(id -> Ids.demandKnown("rules.off", "rule", id, known));
    return rules.stream().filter(rule -> !off.contains(rule.id())).toList();
  }

  String place(RuleEntry entry) {
    return file + ": rule " + entry.id();
  }

  private Rule compile(RuleEntry entry) {
    String place = place(entry);
    Ids.date(place, "checked", entry.checked());
    checkWords(place, entry.when());
    return new Rule(
        entry.id(),
        Ids.read(place, "verdict", entry.verdict(), Verdict.class),
        Ids.read(place, "confidence", entry.confidence(), Confidence.class),
        entry.when(),
        sentence(place, entry));
  }

  private void checkWords(String place, Conditions when) {
    List<String> known = agents.all().stream().map(Agent::id).toList();
    orEmpty(when.agents()).forEach(id -> Ids.demandKnown(place, "agent", id, known));
    orEmpty(when.categories()).forEach(id -> Ids.read(place, "category", id, Category.class));
    orEmpty(when.referers()).forEach(id -> Ids.read(place, "referer", id, RefererClass.class));
    orEmpty(when.behaviours()).forEach(id -> Ids.read(place, "behaviour", id, Behaviour.class));
    when.allSets().forEach(set -> Ids.demandKnown(place, "network set", set, sets.names()));
  }

  private static Sentence sentence(String place, RuleEntry entry) {
    Sentence sentence = new Sentence(entry.because());
    String unknown = sentence.unknownPlace();
    if (unknown != null) {
      throw new InvalidFileException(
          place,
          "because has an unknown place " + unknown + " (known: {agent}, {after}, {network})");
    }
    if (sentence.namesNetwork() && entry.when().within() == null) {
      throw new InvalidFileException(place, "because names a {network}, but \"within\" names none");
    }
    return sentence;
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}
