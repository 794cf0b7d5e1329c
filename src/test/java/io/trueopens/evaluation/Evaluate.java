package io.trueopens.evaluation;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Outcome;
import io.trueopens.simulate.world.WorldReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how often verdicts are right, as jobs/verdicts.md has it. */
final class Evaluate {
  private static final List<Double> RESIDENTIAL = List.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2);
  private static final int SEEDS = 5;

  /** Where the confusion matrices are printed. */
  private static final double IN_FULL = 0.05;

  private final PrintStream out;
  private final Path folder;
  private final long messages;

  private Evaluate(PrintStream out, Path folder, long messages) {
    this.out = out;
    this.folder = folder;
    this.messages = messages;
  }

  /** Takes a folder for the simulated weeks, and how many mails each has. */
  public static void main(String... arguments) throws IOException {
    new Evaluate(System.out, Path.of(arguments[0]), Long.parseLong(arguments[1])).run();
  }

  private void run() throws IOException {
    for (String audience : WorldReader.BUNDLED) {
      out.println("### " + audience + "\n");
      out.println(
          "| residential scanners | without | decided | machines as people | people missed |"
              + " abstained, of delivered | of fetched |");
      out.println("|---:|---|---:|---:|---:|---:|---:|");
      Map<Evidence, Score> inFull = Map.of();
      for (double residential : RESIDENTIAL) {
        Map<Evidence, Score> scores = scores(audience, residential);
        inFull = residential == IN_FULL ? scores : inFull;
        scores.forEach(
            (evidence, score) -> {
              if (evidence == Evidence.ALL || residential == IN_FULL) {
                out.println(row(residential, evidence, score));
              }
            });
      }
      out.println();
      inFull.forEach(this::printInFull);
    }
  }

  /** Five weeks with each kind of evidence taken away. */
  private Map<Evidence, Score> scores(String audience, double residential) throws IOException {
    Map<Evidence, Score> scores = new EnumMap<>(Evidence.class);
    for (int seed = 1; seed <= SEEDS; seed++) {
      Path week = Files.createTempDirectory(folder, "week");
      Scenario scenario = new Scenario(audience, residential, seed, messages);
      Week read = Week.of(scenario, week);
      for (Evidence evidence : Evidence.values()) {
        scores.computeIfAbsent(evidence, e -> new Score()).add(read, evidence);
      }
    }
    return scores;
  }

  static String row(double residential, Evidence evidence, Score score) {
    return String.format(
        Locale.ROOT,
        "| %.0f %% | %s | %d | %.2f %% | %.2f %% | %.1f %% | %.1f %% |",
        100 * residential,
        evidence == Evidence.ALL ? "" : evidence.title().replace("without ", ""),
        score.decided,
        score.machinesAsPeoplePercent(),
        score.peopleMissedPercent(),
        score.abstainedPercent(),
        score.abstainedOfFetchedPercent());
  }

  private void printInFull(Evidence evidence, Score score) {
    out.println("#### " + evidence.title() + ", residential scanners 5 %\n");
    out.println(score.hits.table(Arrays.stream(Verdict.values()).map(Verdict::id).toList()));
    out.println(score.messages.table(Arrays.stream(Outcome.values()).map(Outcome::id).toList()));
    out.println("Abstentions outside Apple's protection by rule: " + score.causes);
    out.println(
        "Prefetches taken for people: "
            + score.prefetchesAsPeople
            + "; named proxies taken for machines: "
            + score.proxiesAsMachines
            + "\n");
  }
}
