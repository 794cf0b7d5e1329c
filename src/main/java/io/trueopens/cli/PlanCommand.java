package io.trueopens.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trueopens plan}: how much mail an experiment takes. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Tell how much mail it takes to find a rise of the open rate, or which rise so much mail can"
          + " find.",
      "Give --rise for the first, --delivered for the second, or both."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong use"})
final class PlanCommand implements Callable<Integer> {
  @Option(
      names = "--baseline",
      required = true,
      paramLabel = "RATE",
      description = "the control's open rate, as a share such as 0.2")
  private double baseline;

  @Option(
      names = "--rise",
      paramLabel = "POINTS",
      description = "the rise to find, in percentage points, such as 2; negative for a fall")
  private @Nullable Double rise;

  @Option(
      names = "--delivered",
      paramLabel = "N",
      description = "deliveries over all arms that there will be")
  private @Nullable Long delivered;

  @Option(
      names = "--arms",
      defaultValue = "2",
      paramLabel = "N",
      description = "arms with equal shares, the control among them (${DEFAULT-VALUE})")
  private int arms;

  @Option(
      names = "--power",
      defaultValue = "0.8",
      paramLabel = "P",
      description = "how likely a true difference is to be found (${DEFAULT-VALUE})")
  private double power;

  @Option(
      names = "--confidence",
      defaultValue = "0.95",
      paramLabel = "C",
      description = "how sure a verdict is to be (${DEFAULT-VALUE})")
  private double confidence;

  @Option(
      names = "--per-day",
      paramLabel = "N",
      description = "deliveries a day over all arms, for the number of days")
  private @Nullable Long perDay;

  @Option(names = "--json", description = "one JSON object instead of text")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    check(isShare(baseline), "--baseline " + baseline + ": expected a share between 0 and 1");
    check(rise != null || delivered != null, "expected --rise, --delivered or both");
    double wanted = rise == null ? 0.01 : rise / 100;
    check(
        wanted != 0 && isShare(baseline + wanted),
        "--rise " + rise + ": expected points that lead from " + baseline + " to another rate");
    check(arms >= 2 && arms <= 50, "--arms " + arms + ": expected 2 to 50");
    check(power > 0.5 && power < 1, "--power " + power + ": expected above 0.5 and below 1");
    check(
        confidence > 0.5 && confidence < 1,
        "--confidence " + confidence + ": expected above 0.5 and below 1, such as 0.95");
    check(delivered == null || delivered >= arms, "--delivered " + delivered + ": too few");
    check(perDay == null || perDay >= 1, "--per-day " + perDay + ": expected at least 1");
    MailPlan plan = new MailPlan(baseline, arms, power, confidence);
    PlanText text = new PlanText(plan, rise == null ? null : wanted, delivered, perDay);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? text.json() + "\n" : text.text());
    out.flush();
    return 0;
  }

  private static boolean isShare(double rate) {
    return rate > 0 && rate < 1;
  }

  private void check(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
