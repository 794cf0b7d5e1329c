package io.trueopens.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The standing question, asked of several experiments at once: is one arm opened more than the
 * other over all their campaigns? Only experiments that drew the arm anew for every campaign take
 * part, and of these only those that passed their own gates and share no campaign with one before
 * them. Answers that differ in their treatment alone share the risk of a false verdict evenly.
 */
public final class AcrossExperiments {
  /** The name under which the answer stands among the experiments. */
  public static final String NAME = "all campaigns";

  private static final String OF = ": ";

  private final List<Member> members = new ArrayList<>();

  /**
   * An experiment that has been compared.
   *
   * @param question what its arms are and what differs between them; only equal ones are put
   *     together
   */
  private record Member(
      String question, Design design, ExperimentData data, List<Comparison> comparisons) {
    boolean asks(Question other) {
      return question.equals(other.question())
          && design.clients().equals(other.clients())
          && design.control().equals(other.pair().control())
          && design.treatments().contains(other.pair().treatment());
    }

    boolean isFit(String treatment) {
      return comparisons.stream()
          .filter(comparison -> comparison.treatment().arm().equals(treatment))
          .allMatch(comparison -> comparison.gates().stream().allMatch(Gate::passed));
    }
  }

  private record Question(String question, List<String> clients, ExperimentData.Pair pair) {
    /** All but the treatment, in words. */
    String setting() {
      String readers = clients.isEmpty() ? "" : ", readers with " + String.join(", ", clients);
      return question + " against " + pair.control() + readers;
    }
  }

  /** Whether a comparison that is so named is an answer of several experiments together. */
  public static boolean isNameOfAll(String name) {
    return name.equals(NAME) || name.startsWith(NAME + OF);
  }

  /**
   * Adds an experiment.
   *
   * @param question what its arms are and what differs between them, such as {@code style by name}
   * @param comparisons what {@link Experiment} made of it
   */
  public void add(
      String question, Design design, ExperimentData data, List<Comparison> comparisons) {
    if (design.assignment() == Assignment.PER_CAMPAIGN) {
      members.add(new Member(question, design, data, comparisons));
    }
  }

  /** One comparison for each question that several experiments ask, in a fixed order. */
  public List<Comparison> compare() {
    List<Comparison> comparisons = new ArrayList<>();
    for (Question question : questions()) {
      List<Member> asking = asking(question);
      List<Member> fit = fit(asking, question.pair().treatment());
      if (!fit.isEmpty()) {
        comparisons.addAll(compare(question, fit, asking));
      }
    }
    return comparisons;
  }

  private static List<Member> fit(List<Member> asking, String treatment) {
    List<Member> fit = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Member member : asking) {
      List<String> campaigns = member.data().campaigns();
      if (member.isFit(treatment) && Collections.disjoint(taken, campaigns)) {
        fit.add(member);
        taken.addAll(campaigns);
      }
    }
    return fit;
  }

  private List<Member> asking(Question question) {
    return members.stream().filter(member -> member.asks(question)).toList();
  }

  /** Those that more than one experiment asks. */
  private List<Question> questions() {
    return members.stream()
        .flatMap(
            member ->
                member.design().treatments().stream()
                    .map(
                        treatment ->
                            new Question(
                                member.question(),
                                member.design().clients(),
                                new ExperimentData.Pair(member.design().control(), treatment))))
        .distinct()
        .filter(question -> asking(question).size() > 1)
        .toList();
  }

  /** How many answers differ in their treatment alone. */
  private int sharers(Question question) {
    return (int) questions().stream().filter(q -> q.setting().equals(question.setting())).count();
  }

  /** Where experiments ask several questions, each answer has its own under its name. */
  private String name(Question question) {
    boolean isOnly = questions().stream().map(Question::setting).distinct().count() == 1;
    return isOnly ? NAME : NAME + OF + question.setting();
  }

  private List<Comparison> compare(Question question, List<Member> fit, List<Member> asking) {
    ExperimentData.Pair pair = question.pair();
    Design first = fit.get(0).design();
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put(pair.control(), first.weight(pair.control()));
    weights.put(pair.treatment(), first.weight(pair.treatment()));
    // A failed check must not move what was planned: the guarantee rests on it.
    double planned =
        asking.stream().mapToDouble(member -> member.design().plannedOf(pair.treatment())).sum();
    Design design =
        new Design(
            name(question),
            pair.control(),
            weights,
            (long) Math.ceil(planned),
            Assignment.PER_CAMPAIGN,
            first.clients());
    List<Comparison> comparisons =
        Experiment.compare(
            design, merged(fit, pair), List.of(taken(fit, asking)), sharers(question));
    boolean alike =
        fit.stream()
            .allMatch(
                member ->
                    member.design().shareOfPair(pair.treatment())
                        == design.shareOfPair(pair.treatment()));
    return alike ? comparisons : comparisons.stream().map(Comparison::withoutOpinion).toList();
  }

  private static Gate taken(List<Member> fit, List<Member> asking) {
    String finding = "taken together: " + names(fit);
    List<Member> left = asking.stream().filter(member -> !fit.contains(member)).toList();
    return new Gate(
        "experiments",
        true,
        left.isEmpty()
            ? finding
            : finding
                + "; left out, for a failed check or for campaigns that are counted already: "
                + names(left));
  }

  private static String names(List<Member> members) {
    return members.stream()
        .map(member -> "'" + member.design().name() + "'")
        .collect(Collectors.joining(", "));
  }

  private static ExperimentData merged(List<Member> fit, ExperimentData.Pair pair) {
    List<ArmDay> days = new ArrayList<>();
    List<ArmCell> cells = new ArrayList<>();
    Map<String, ArmTotals> totals = new HashMap<>();
    for (Member member : fit) {
      ExperimentData data = member.data();
      data.days().stream().filter(day -> isOf(pair, day.arm())).forEach(days::add);
      data.cells().stream().filter(cell -> isOf(pair, cell.arm())).forEach(cells::add);
      data.totals().forEach((arm, total) -> totals.merge(arm, total, ArmTotals::plus));
    }
    ExperimentData any = fit.get(0).data();
    return new ExperimentData(days, cells, totals, 0, 0, any.blockingClients(), any.until());
  }

  private static boolean isOf(ExperimentData.Pair pair, String arm) {
    return arm.equals(pair.control()) || arm.equals(pair.treatment());
  }
}
