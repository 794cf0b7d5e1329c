package io.trueopens.experiment;

import io.trueopens.experiment.MorningRates.GateRun;
import io.trueopens.experiment.MorningRates.Run;
import io.trueopens.experiment.MorningRates.Share;
import io.trueopens.experiment.MorningRates.SplitRun;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Prints how often verdict and gates speak when an experiment is read on 30 mornings, as it stands
 * in jobs/experiments.md. Run by src/bench/mornings.sh with the number of runs and a seed; a third
 * argument leaves out the checks, which take most of the time.
 */
final class MorningTable {
  private final MorningRates rates;
  private boolean holds = true;

  private MorningTable(MorningRates rates) {
    this.rates = rates;
  }

  /** Ends with 1 when a limit does not hold. */
  public static void main(String[] arguments) {
    MorningTable table =
        new MorningTable(
            new MorningRates(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1])));
    table.nulls();
    table.power();
    if (arguments.length < 3) {
      table.gates();
    }
    System.exit(table.holds ? 0 : 1);
  }

  private void nulls() {
    print("| No true difference | z-test every morning | verdict | interval misses | label test |");
    print("|---|---|---|---|---|");
    for (MorningCase one : MorningCase.nulls()) {
      List<Run> runs = rates.runs(one);
      line(one, runs);
      limit(share(runs, Run::verdict), 0.05);
      limit(share(runs, Run::missed), 0.05);
    }
    line(MorningCase.repeats(), rates.runs(MorningCase.repeats()));
  }

  private void line(MorningCase one, List<Run> runs) {
    print(
        "| %s | %s | %s | %s | %s |",
        one.name(),
        percent(share(runs, Run::dailyZ)),
        percent(share(runs, Run::verdict)),
        percent(share(runs, Run::missed)),
        one.treatmentShare() > 0 ? percent(share(runs, Run::label)) : "–");
  }

  private void power() {
    print("");
    print(
        "| A true difference | verdict finds it | one z-test on day 30 | interval misses | label test |");
    print("|---|---|---|---|---|");
    for (MorningCase one : MorningCase.differences()) {
      List<Run> runs = rates.runs(one);
      print(
          "| %s | %s | %s | %s | %s |",
          one.name(),
          percent(share(runs, Run::verdict)),
          percent(share(runs, Run::lastZ)),
          percent(share(runs, Run::missed)),
          percent(share(runs, Run::label)));
      limit(share(runs, Run::missed), 0.05);
    }
  }

  private void gates() {
    List<SplitRun> splits = rates.splits();
    List<GateRun> alike = rates.gates(0.2, 0.2);
    List<GateRun> better = rates.gates(0.2, 0.3);
    print("");
    print("| Nothing wrong with the experiment | a check fails | verdict |");
    print("|---|---|---|");
    print(
        "| the split alone, by a chi-squared test at 5 %% every morning | %s | – |",
        percent(share(splits, SplitRun::chiSquare)));
    print(
        "| the split alone, by the sequential test | %s | – |",
        percent(share(splits, SplitRun::sequential)));
    gates("all checks; names without effect", alike);
    gates("all checks; names raise acceptance from .2 to .3 among 40 %% blocking readers", better);
    limit(share(alike, GateRun::fired), 0.01);
    limit(share(better, GateRun::fired), 0.01);
  }

  private void gates(String name, List<GateRun> runs) {
    print(
        "| " + name + " | %s | %s |",
        percent(share(runs, GateRun::fired)),
        percent(share(runs, GateRun::found)));
  }

  private <T> Share share(List<T> runs, Function<T, Boolean> hit) {
    return rates.share(runs.stream().map(hit).toList());
  }

  private void limit(Share share, double most) {
    if (share.value() > most) {
      holds = false;
      print("MISSED: %s is above %.0f %%", percent(share), 100 * most);
    }
  }

  private static String percent(Share share) {
    return String.format(Locale.ROOT, "%.2f ± %.2f %%", 100 * share.value(), 100 * share.error());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
