package io.trueopens.simulate;

import io.trueopens.simulate.deliveries.DeliveriesWriter;
import io.trueopens.simulate.deliveries.DeliveryFormat;
import io.trueopens.simulate.deliveries.Outbox;
import io.trueopens.simulate.deliveries.SentMail;
import io.trueopens.simulate.mail.Campaign;
import io.trueopens.simulate.mail.Mail;
import io.trueopens.simulate.mail.MailNames;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.MailStory;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.mail.Stranger;
import io.trueopens.simulate.world.World;
import io.trueopens.simulate.write.DayFiles;
import io.trueopens.simulate.write.EgressLists;
import io.trueopens.simulate.write.FetchHits;
import io.trueopens.simulate.write.FetchSorter;
import io.trueopens.simulate.write.JobFiles;
import io.trueopens.simulate.write.LogFormats;
import io.trueopens.simulate.write.LogOfMail;
import io.trueopens.simulate.write.OrdinaryTraffic;
import io.trueopens.simulate.write.TruthTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes mail with known truth: logs, deliveries, truth, and a job file to read them with. */
public final class Simulation {
  private static final String RUNS = ".runs";

  private final SimulationOptions options;
  private final World world;
  private final Period period;
  private final long seed;

  /** A simulation that has not begun. */
  public Simulation(SimulationOptions options) {
    this.options = options;
    this.world = options.world();
    this.period = options.period();
    this.seed = options.seed();
  }

  /**
   * Writes everything into a folder.
   *
   * @param folder that is there and holds nothing of the same names
   */
  public SimulationResult writeTo(Path folder) throws IOException {
    MailPlan plan = new MailPlan(world, period, seed, options.size());
    try (FetchSorter fetches =
        new FetchSorter(folder.resolve(RUNS), period.begin(), options.sortedInMemory())) {
      tellStories(plan, folder, fetches);
      new Stranger(world, period, seed).visit(options.size().messages(), fetches);
      EgressLists.write(folder, world.programs().apple(), period.start());
      return writeLog(plan, folder, fetches);
    }
  }

  private void tellStories(MailPlan plan, Path folder, FetchSorter fetches) throws IOException {
    MailStory story = new MailStory(world, period, seed, fetches);
    MailNames names = new MailNames(world.tracker(), plan, seed);
    DeliveryFormat format = options.output().deliveries();
    try (DeliveriesWriter deliveries = format.open(new Outbox(folder, world, period, seed));
        TruthTable truth = new TruthTable(folder, world.audience())) {
      for (Campaign campaign : plan.campaigns()) {
        for (long place = 0; place < campaign.size(); place++) {
          Mail mail = plan.mail(campaign, place);
          SentMail sent = sent(mail, names);
          deliveries.write(sent);
          truth.write(mail, ids(sent), story.tell(mail));
        }
      }
      JobFiles.write(
          folder,
          world,
          new JobFiles.Sent(
              deliveries.sources(), format.tellsOfEachMail(), options.size().messages()));
    }
  }

  private static TruthTable.Ids ids(SentMail sent) {
    return new TruthTable.Ids(sent.message(), sent.campaign(), sent.recipient());
  }

  private SentMail sent(Mail mail, MailNames names) {
    return new SentMail(
        mail,
        names.message(mail.number()),
        names.campaign(mail.campaign()),
        names.recipient(mail.recipient().number()),
        Objects.requireNonNull(world.audience().variants().get(mail.variant())));
  }

  private SimulationResult writeLog(MailPlan plan, Path folder, FetchSorter fetches)
      throws IOException {
    Files.createDirectories(folder.resolve(DayFiles.FOLDER));
    DayFiles files =
        new DayFiles(
            folder,
            period,
            new DayFiles.Delivery(options.output().gzip(), world.audience().shipping(), seed),
            LogFormats.writer(options.output().format(), period.zone()));
    FetchHits hits = new FetchHits(world, plan, seed);
    OrdinaryTraffic traffic =
        new OrdinaryTraffic(world, period, seed, ordinaryLines(fetches.count()));
    try (LogOfMail log =
        new LogOfMail(folder, files, hits, world.programs().gmail().cacheHours())) {
      log.write(fetches, traffic);
      return new SimulationResult(
          options.size().messages(), log.tracked(), log.ordinary(), log.bytes());
    }
  }

  private long ordinaryLines(long tracked) throws IOException {
    if (options.logBytes().isPresent()) {
      return LineSizes.of(options).ordinaryLines(options.logBytes().getAsLong(), tracked);
    }
    double share = world.audience().traffic().trackedShare();
    return Math.round(tracked * (1 - share) / share);
  }
}
