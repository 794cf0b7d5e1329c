package io.trueopens.fetcher;

import io.trueopens.knowledge.InvalidFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries one rule's examples, in the company of all rules. */
final class RuleProof {
  /** An example with its fetch and the rule that decides it. */
  private record Trial(String name, RuleEntry.Example example, boolean fits, String decider) {
    @Override
    public String toString() {
      return name + " (" + example.describe() + ")";
    }
  }

  private final String place;
  private final RuleEntry entry;
  private final Judge judge;

  RuleProof(String place, RuleEntry entry, Judge judge) {
    this.place = place;
    this.entry = entry;
    this.judge = judge;
  }

  void check() {
    demand(!entry.sources().isEmpty(), "has no source; add the address where this was read");
    demand(!entry.examples().isEmpty(), "has no example; add a fetch that it decides");
    List<Trial> examples = trials("example", entry.examples());
    checkReachable(examples);
    examples.forEach(this::checkExample);
    trials("counterexample", entry.counterexamples()).forEach(this::checkCounterexample);
  }

  private List<Trial> trials(String kind, List<RuleEntry.Example> examples) {
    List<Trial> trials = new ArrayList<>();
    for (RuleEntry.Example example : examples) {
      trials.add(trial(kind + " " + (trials.size() + 1), example));
    }
    return trials;
  }

  private Trial trial(String name, RuleEntry.Example example) {
    try {
      Fetch fetch = example.fetch();
      boolean fits =
          entry.when().concern(judge.agent(fetch.userAgent())) && entry.when().hold(fetch);
      return new Trial(name, example, fits, judge.judge(fetch).rule());
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(place, name + ": " + e.getMessage(), e);
    }
  }

  private void checkReachable(List<Trial> examples) {
    List<String> deciders = examples.stream().map(Trial::decider).distinct().toList();
    demand(
        deciders.contains(entry.id()) || examples.stream().noneMatch(Trial::fits),
        "is shadowed: none of its examples reaches it, "
            + String.join(", ", deciders)
            + " decides them first");
  }

  private void checkExample(Trial example) {
    demand(example.fits(), example + " does not meet the conditions of its rule");
    demand(
        example.decider().equals(entry.id()),
        example + " is decided by the rule " + example.decider() + ", which comes first");
  }

  private void checkCounterexample(Trial example) {
    demand(!example.decider().equals(entry.id()), example + " is decided by this rule");
    @Nullable String instead = example.example().instead();
    demand(
        instead == null || example.decider().equals(instead),
        example + " is decided by the rule " + example.decider() + ", not " + instead);
  }

  private void demand(boolean holds, String problem) {
    if (!holds) {
      throw new InvalidFileException(place, problem);
    }
  }
}
