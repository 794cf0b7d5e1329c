package io.trueopens.cli;

import io.trueopens.stats.Proportion;
import io.trueopens.stats.Stratum;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The statistics of one comparison. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compares the open rates of two arms.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong use"})
public final class CompareCommand implements Callable<Integer> {
  @Option(
      names = "--control",
      required = true,
      paramLabel = "OPENS/DELIVERED",
      converter = ProportionConverter.class,
      description = "the arm to compare with, such as 210/1000")
  private Proportion control = new Proportion(0, 0);

  @Option(
      names = "--treatment",
      required = true,
      paramLabel = "OPENS/DELIVERED",
      converter = ProportionConverter.class,
      description = "the arm that is new, such as 246/1010")
  private Proportion treatment = new Proportion(0, 0);

  @Option(
      names = "--planned",
      defaultValue = "5000",
      paramLabel = "N",
      description =
          "deliveries in both arms at the planned end, fixed beforehand (${DEFAULT-VALUE})")
  private long planned;

  @Option(
      names = "--confidence",
      defaultValue = "0.95",
      paramLabel = "C",
      description = "how sure to be, above 0.5 and below 1 (${DEFAULT-VALUE})")
  private double confidence;

  @Option(names = "--json", description = "one JSON object instead of text")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    check(planned >= 1, "--planned " + planned + ": expected at least 1 delivery");
    check(
        confidence > 0.5 && confidence < 1,
        "--confidence " + confidence + ": expected a number above 0.5 and below 1, such as 0.95");
    ArmComparison comparison =
        ArmComparison.of(
            new Stratum(control, treatment), new ArmComparison.Plan(confidence, planned));
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? ComparisonJson.of(comparison) + "\n" : ComparisonText.of(comparison));
    out.flush();
    return 0;
  }

  private void check(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
