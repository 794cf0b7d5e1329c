package io.trueopens.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import io.trueopens.assign.Arm;
import io.trueopens.assign.AssignedList;
import io.trueopens.assign.Plan;
import io.trueopens.message.DeliveryTime;
import io.trueopens.message.KeyFile;
import io.trueopens.stats.SampleRatioMismatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueopens assign}: a list of recipients split into arms. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description = {
      "Split a list of recipients into arms, before the mail is sent.",
      "Writes recipients.csv (the list with arm, message token, image and image_url added),"
          + " deliveries.csv (for the job file) and snippets.html (the <img> of each arm, alike but"
          + " for the name). The same list, campaign and key give the same files."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the split is not as designed", "2:wrong use, or a wrong list"})
final class AssignCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "LIST",
      description = "CSV file with a line of names first, each recipient once")
  private Path list = Path.of("");

  @Option(
      names = "--campaign",
      required = true,
      paramLabel = "ID",
      description = "the campaign, as its addresses have it; another campaign, another draw")
  private String campaign = "";

  @Option(
      names = "--recipient",
      defaultValue = "email",
      paramLabel = "COLUMN",
      description = "the column that tells recipients apart (${DEFAULT-VALUE})")
  private String recipient = "";

  @Option(
      names = "--arm",
      required = true,
      paramLabel = "NAME=IMAGE[:WEIGHT]",
      converter = ArmConverter.class,
      description = "an arm with its image's name; given twice or more; weight 1 when left out")
  private List<Arm> arms = new ArrayList<>();

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description =
          "address of the image, such as https://mail.example.org/o/{campaign}/{message}/{image}")
  private String url = "";

  @Option(
      names = "--alt",
      required = true,
      paramLabel = "TEXT",
      description = "the alt text of the image, the same in all arms")
  private String alt = "";

  @Option(
      names = "--placeholder",
      defaultValue = "{{message}}",
      paramLabel = "TEXT",
      description = "what your mailer replaces by the column message (${DEFAULT-VALUE})")
  private String placeholder = "";

  @Option(
      names = "--strata",
      split = ",",
      paramLabel = "COLUMN",
      description =
          "columns whose values are each split as designed; arms then depend on the list's order")
  private List<String> strata = new ArrayList<>();

  @Option(
      names = "--once-for",
      paramLabel = "EXPERIMENT",
      description = "draw once for this experiment: a recipient keeps the arm in all its campaigns")
  private @Nullable String onceFor;

  @Option(
      names = "--planned",
      paramLabel = "N",
      description =
          "deliveries of the whole experiment, as plan says them, for the job file; those of this list"
              + " when left out")
  private @Nullable Long planned;

  @Option(
      names = "--sent-at",
      paramLabel = "TIME",
      description = "when the mail leaves, such as 2026-03-02T09:00:00Z; into deliveries.csv")
  private @Nullable String sentAt;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "secret key that arms and tokens come from; made when there is none")
  private Path key = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the three files; existing ones are replaced")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    check(Files.isRegularFile(list), list + ": there is no such file; name the list of recipients");
    check(
        sentAt == null || DeliveryTime.parse(sentAt, ZoneOffset.UTC).isPresent(),
        "--sent-at " + sentAt + ": expected such as 2026-03-02T09:00:00Z");
    KeyFile keyFile = KeyFile.openOrCreate(key);
    if (keyFile.created()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("trueopens: made a new key in " + key + "; keep it to get the same arms again");
      err.flush();
    }
    return report(write(keyFile));
  }

  private Map<Arm, Long> write(KeyFile keyFile) throws IOException {
    try {
      Plan plan =
          new Plan(
              campaign,
              arms,
              recipient,
              strata,
              onceFor,
              new Plan.Image(url, alt, placeholder),
              sentAt);
      return AssignedList.write(plan, keyFile.pseudonyms(), list, out);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int report(Map<Arm, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    double weights = arms.stream().mapToDouble(Arm::weight).sum();
    PrintWriter writer = spec.commandLine().getOut();
    writer.printf(Locale.ROOT, "%,d recipients%n", all);
    counts.forEach(
        (arm, count) ->
            writer.printf(
                Locale.ROOT,
                "  %-20s %,12d  %6.2f %%, planned %6.2f %%%n",
                arm.name(),
                count,
                all == 0 ? 0 : 100.0 * count / all,
                100 * arm.weight() / weights));
    boolean alarm = SampleRatioMismatch.sequential(designed(counts), concentration()).isAlarm();
    writer.println(
        alarm
            ? "The split is not as designed, as chance makes fewer than one list in a hundred."
            : "The split is as designed.");
    writer.println();
    writer.println("Into the job file:");
    writer.println(jobParts(all));
    if (sentAt == null) {
      writer.println();
      writer.println(
          "deliveries.csv has no time of sending: fill in dispatched_at, or name your mailer's"
              + " events as a second source of deliveries.");
    }
    writer.flush();
    return alarm ? Main.FAILED : 0;
  }

  private static double concentration() {
    return SampleRatioMismatch.DEFAULT_CONCENTRATION;
  }

  private static List<SampleRatioMismatch.Arm> designed(Map<Arm, Long> counts) {
    return counts.entrySet().stream()
        .map(arm -> new SampleRatioMismatch.Arm(arm.getValue(), arm.getKey().weight()))
        .toList();
  }

  /** The keys of the job file that follow from what was assigned. */
  private String jobParts(long recipients) {
    String weights =
        arms.stream()
            .map(arm -> quoted(arm.name()) + ": " + number(arm.weight()))
            .collect(Collectors.joining(", "));
    return """
          "deliveries": {"path": %s},
          "experiments": [{"name": %s, "campaigns": [%s], "arms": "variant", "control": %s,
                           "weights": {%s}, "assignment": "%s", "factor": "name",
                           "planned": %d}]
        """
        .formatted(
            quoted(out.resolve(AssignedList.DELIVERIES).toString()),
            quoted(onceFor == null ? campaign : onceFor),
            quoted(campaign),
            quoted(arms.get(0).name()),
            weights,
            onceFor == null ? "per_campaign" : "persistent",
            planned == null ? recipients : planned)
        .stripTrailing();
  }

  private static String number(double weight) {
    return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private void check(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
