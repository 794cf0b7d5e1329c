package io.trueopens.evaluation;

import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.simulate.world.WorldReader;
import io.trueopens.stats.Interval;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints what rates are worth in simulated weeks, as jobs/evaluation.md has it. */
final class Bounds {
  /** Mails of a week, over two campaigns. */
  private static final long MESSAGES = 600;

  /** Weeks with which the probability is measured that the intervals are to hold. */
  private static final int LARGE_WEEKS = 20;

  private static final long LARGE = 10_000;

  private final PrintStream out;
  private final Path folder;
  private final int runs;

  private Bounds(PrintStream out, Path folder, int runs) {
    this.out = out;
    this.folder = folder;
    this.runs = runs;
  }

  /** Takes a folder for the simulated weeks, and how many of an audience are judged. */
  public static void main(String... arguments) throws IOException {
    new Bounds(System.out, Path.of(arguments[0]), Integer.parseInt(arguments[1])).run();
  }

  private void run() throws IOException {
    out.println(
        "| audience | weeks | truth within bounds | median width | median hidden | excess, median |"
            + " most | bias of the rate |");
    out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    List<BoundedWeek> all = new ArrayList<>();
    for (String audience : WorldReader.BUNDLED) {
      List<BoundedWeek> weeks = new ArrayList<>();
      for (int seed = 1; seed <= runs; seed++) {
        weeks.add(BoundedWeek.of(Week.of(Scenario.usual(audience, seed, MESSAGES), fresh())));
      }
      out.println(row(audience, weeks));
      all.addAll(weeks);
    }
    out.println(row("all", all));
    out.println("\n| audience | weeks | probability | intervals that hold it |");
    out.println("|---|---:|---:|---:|");
    for (String audience : WorldReader.BUNDLED) {
      out.println(coverage(audience, 10 * runs));
    }
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "week");
  }

  private static String row(String audience, List<BoundedWeek> weeks) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.1f %% | %.1f %% | %.2f points | %.2f points | %.2f points |",
        audience,
        weeks.size(),
        weeks.stream().filter(BoundedWeek::holds).count(),
        100 * median(weeks, BoundedWeek::width),
        100 * median(weeks, week -> week.width() - week.excess()),
        100 * median(weeks, BoundedWeek::excess),
        100 * weeks.stream().mapToDouble(BoundedWeek::excess).max().orElseThrow(),
        100 * weeks.stream().mapToDouble(BoundedWeek::bias).average().orElseThrow());
  }

  static double median(List<BoundedWeek> weeks, ToDoubleFunction<BoundedWeek> of) {
    double[] sorted = weeks.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** With labels from the truth, so that chance is all there is. */
  private String coverage(String audience, int weeks) throws IOException {
    OpenCounts large = OpenCounts.NONE;
    for (int seed = 1; seed <= LARGE_WEEKS; seed++) {
      large = large.plus(labelled(Scenario.usual(audience, -seed, LARGE)));
    }
    double probability = OpenRate.of(large).orElseThrow().rate();
    int holding = 0;
    for (int seed = 1; seed <= weeks; seed++) {
      Interval interval =
          OpenRate.of(labelled(Scenario.usual(audience, seed, MESSAGES))).orElseThrow().interval();
      holding += interval.lower() <= probability && probability <= interval.upper() ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f %% | %.1f %% |",
        audience,
        weeks,
        100 * probability,
        100.0 * holding / weeks);
  }

  /** One campaign of a week, since a recipient's mails of both are no independent chances. */
  private OpenCounts labelled(Scenario scenario) throws IOException {
    Path week = fresh();
    scenario.writeTo(week);
    List<Map<String, String>> mails = Csv.read(week.resolve("truth.csv"));
    String campaign = Week.value(mails.get(0), "campaign");
    long delivered = 0;
    long loaded = 0;
    for (Map<String, String> mail : mails) {
      if (Week.value(mail, "campaign").equals(campaign)
          && Week.value(mail, "status").equals("delivered")) {
        delivered++;
        loaded += Week.value(mail, "truth").equals(Score.LOADED) ? 1 : 0;
      }
    }
    delete(week);
    return new OpenCounts(loaded, 0, 0, 0, 0, delivered - loaded, 0);
  }

  private static void delete(Path week) throws IOException {
    try (var files = Files.walk(week)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
