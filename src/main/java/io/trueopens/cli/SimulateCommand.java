package io.trueopens.cli;

import io.trueopens.knowledge.WritableFolder;
import io.trueopens.simulate.Simulation;
import io.trueopens.simulate.SimulationOptions;
import io.trueopens.simulate.SimulationResult;
import io.trueopens.simulate.deliveries.DeliveryFormat;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.Tracker;
import io.trueopens.simulate.world.Trackers;
import io.trueopens.simulate.world.World;
import io.trueopens.simulate.world.WorldReader;
import io.trueopens.simulate.write.FetchSorter;
import io.trueopens.simulate.write.JobFiles;
import io.trueopens.simulate.write.LogFormats;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trueopens simulate}: mail whose truth is known. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Write logs and deliveries of invented mail, with the truth about every mail and every line.",
      "Equal options and seeds give equal bytes. No figure that comes out says anything about real"
          + " readers: every assumption is put in by hand, and stands in the audience's file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the folder cannot be written", "2:wrong use"})
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3660;
  private static final int MOST_CAMPAIGNS = 10_000;

  @Option(
      names = "--audience",
      defaultValue = "consumer",
      paramLabel = "NAME|FILE",
      description =
          "consumer, business, apple-heavy, or a file of the same form (${DEFAULT-VALUE})")
  private String audience = "";

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "mails over all campaigns (10000, or as many as --size has room for)")
  private @Nullable Long messages;

  @Option(
      names = "--campaigns",
      defaultValue = "2",
      paramLabel = "K",
      description = "campaigns, each to the same list (${DEFAULT-VALUE})")
  private int campaigns;

  @Option(
      names = "--days",
      defaultValue = "7",
      paramLabel = "D",
      description = "days of log (${DEFAULT-VALUE})")
  private int days;

  @Option(
      names = "--start",
      defaultValue = "2025-03-27",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the first day (${DEFAULT-VALUE})")
  private LocalDate start = LocalDate.EPOCH;

  @Option(
      names = "--format",
      defaultValue = "nginx-combined",
      paramLabel = "FORMAT",
      description =
          "apache-common, apache-combined, apache-vhost-combined, caddy-json, cloudfront, iis-w3c,"
              + " nginx-combined or nginx-json (${DEFAULT-VALUE})")
  private String format = "";

  @Option(
      names = "--tracker",
      defaultValue = Trackers.USUAL,
      paramLabel = "NAME",
      description =
          "whose addresses the mails carry: listmonk, mautic, phplist, keila, own or"
              + " own-message-id (${DEFAULT-VALUE})")
  private String tracker = "";

  @Option(
      names = "--deliveries",
      defaultValue = "csv",
      paramLabel = "FORM",
      description =
          "csv, jsonl, ses, ses-sns, sendgrid, mailgun, postmark, postfix or listmonk-counts; not"
              + " each goes with each tracker (${DEFAULT-VALUE})")
  private String deliveries = "";

  @Option(
      names = "--size",
      paramLabel = "BYTES",
      converter = ByteSizeConverter.class,
      description = "length of all logs before packing, such as 1GB; ordinary traffic fills it up")
  private @Nullable Long size;

  @Option(names = "--gzip", description = "pack all logs but those of the last two days")
  private boolean gzip;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "another seed, another world (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "change an assumption, such as apple.prefetch_share=0.5 or"
              + " variants.descriptive.images_allowed=0.45; may be given again")
  private Map<String, String> changes = new LinkedHashMap<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "a new or empty folder for everything")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    check(days >= 1 && days <= MOST_DAYS, "--days " + days + ": expected 1 to " + MOST_DAYS);
    check(
        campaigns >= 1 && campaigns <= MOST_CAMPAIGNS,
        "--campaigns " + campaigns + ": expected 1 to " + MOST_CAMPAIGNS);
    check(messages == null || messages >= 1, "--messages " + messages + ": expected at least 1");
    check(size == null || size >= 1, "--size " + size + ": expected at least 1 byte");
    check(
        LogFormats.names().contains(format),
        "--format " + format + ": expected one of " + String.join(", ", LogFormats.names()));
    SimulationOptions options = options(WorldReader.read(audience, tracker(), changes));
    requireEmpty();
    WritableFolder.require(out);
    SimulationResult result = new Simulation(options).writeTo(out);
    print(result);
    return 0;
  }

  /** The tracker, if it is known and the deliveries go with it. */
  private Tracker tracker() {
    try {
      Tracker known = Trackers.of(tracker);
      DeliveryFormat.of(deliveries).checkGoesWith(known);
      return known;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--tracker " + tracker + " --deliveries " + deliveries + ": " + e.getMessage(),
          e);
    }
  }

  private SimulationOptions options(World world) throws IOException {
    Period period = new Period(start, days, world.audience().zone());
    SimulationOptions options =
        new SimulationOptions(
            world,
            period,
            new MailPlan.Size(messages == null ? 10_000 : messages, campaigns),
            size == null ? OptionalLong.empty() : OptionalLong.of(size),
            new SimulationOptions.Output(format, gzip, DeliveryFormat.of(deliveries)),
            seed,
            FetchSorter.CAPACITY);
    return size == null || messages != null ? options : options.filling(size);
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    check(Files.isDirectory(out), "--out " + out + ": is no folder; name a new one");
    try (Stream<Path> files = Files.list(out)) {
      check(files.findAny().isEmpty(), "--out " + out + ": is not empty; name a new folder");
    }
  }

  private void print(SimulationResult result) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.printf(
        Locale.ROOT,
        "%,d mails; %,d lines (%,d about mail), %,d bytes of log%n",
        result.messages(),
        result.trackedLines() + result.ordinaryLines(),
        result.trackedLines(),
        result.logBytes());
    writer.println("Read it with: trueopens run " + out.resolve(JobFiles.FILE));
    writer.flush();
  }

  private void check(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
