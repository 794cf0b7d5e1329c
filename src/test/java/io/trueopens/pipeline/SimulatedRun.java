package io.trueopens.pipeline;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.message.MessageKeys;
import io.trueopens.message.Pseudonyms;
import io.trueopens.simulate.Simulation;
import io.trueopens.simulate.SimulationOptions;
import io.trueopens.simulate.deliveries.DeliveryFormat;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.Tracker;
import io.trueopens.simulate.world.Trackers;
import io.trueopens.simulate.world.World;
import io.trueopens.simulate.world.WorldReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A simulated week and what a run of its own job file makes of it, mail by mail. */
final class SimulatedRun {
  private static final int MESSAGES = 1500;
  private static final int IN_MEMORY = 10_000;

  private final Path folder;
  private final Tracker tracker;
  private final SampleRun run;

  /**
   * A delivered mail.
   *
   * @param truth what happened
   * @param outcome what the run says
   * @param gateway whether machines stand before its recipient
   * @param secondsToImage from delivery to the first image that a person loaded; negative if none
   */
  record Mail(String id, String truth, String outcome, boolean gateway, long secondsToImage) {}

  private SimulatedRun(Path folder, Tracker tracker, SampleRun run) {
    this.folder = folder;
    this.tracker = tracker;
    this.run = run;
  }

  /** Writes a week into a folder, without reading it. */
  static JobFile written(Path folder, String tracker, String deliveries) throws IOException {
    World world =
        WorldReader.read(
            "consumer",
            Trackers.of(tracker),
            Map.of("traffic.tracked_share", "0.5", "sending.bounce_share", "0.03"));
    new Simulation(
            new SimulationOptions(
                world,
                new Period(LocalDate.of(2025, 3, 27), 7, world.audience().zone()),
                new MailPlan.Size(MESSAGES, 2),
                OptionalLong.empty(),
                new SimulationOptions.Output(
                    "nginx-combined", false, DeliveryFormat.of(deliveries)),
                5,
                IN_MEMORY))
        .writeTo(folder);
    return StrictJson.read("job.json", Files.readString(folder.resolve("job.json")), JobFile.class);
  }

  /** Writes a week and runs its job. */
  static SimulatedRun of(Path folder, String tracker, String deliveries) throws IOException {
    JobFile job = written(folder, tracker, deliveries);
    return new SimulatedRun(
        folder, Trackers.of(tracker), new SampleRun(job, folder, SampleRun.run(job)));
  }

  RunResult result() {
    return run.result();
  }

  DuckDb duckDb() throws SQLException {
    return new DuckDb(run);
  }

  /** Whether an address does not tell the visible image from the one that nobody sees. */
  boolean imagesAreLikePixels() {
    return tracker.templates().isEmpty();
  }

  /** Rows of a table of the truth. */
  String truth(String table) {
    return "read_csv('" + folder.resolve(table) + ".csv', all_varchar = true)";
  }

  /** The delivered mails, in truth and as the run sees them. */
  List<Mail> mails() throws IOException, SQLException {
    List<Mail> mails = new ArrayList<>();
    try (DuckDb duckDb = duckDb()) {
      Map<String, List<String>> seen = new HashMap<>();
      duckDb
          .rows("SELECT message, outcome, delivered_at::VARCHAR FROM messages")
          .forEach(row -> seen.put(row.get(0), row));
      MessageKeys keys = new MessageKeys(pseudonyms());
      for (List<String> row :
          duckDb.rows(
              "SELECT message, campaign, recipient, truth, gateway, coalesce(first_image_at, '')"
                  + " FROM "
                  + truth("truth")
                  + " WHERE status = 'delivered'")) {
        List<String> found = seen.get(key(keys, row));
        mails.add(mail(row, found == null ? List.of("", "missing", "") : found));
      }
    }
    return mails;
  }

  private String key(MessageKeys keys, List<String> row) {
    return tracker.knowsMailsByRecipient()
        ? keys.of(null, row.get(1), row.get(2))
        : keys.of(row.get(0), null, null);
  }

  private static Mail mail(List<String> truth, List<String> found) {
    long seconds = -1;
    if (!truth.get(5).isEmpty() && !found.get(2).isEmpty()) {
      seconds =
          Duration.between(
                  Instant.parse(found.get(2).substring(0, 19).replace(' ', 'T') + "Z"),
                  Instant.parse(truth.get(5)))
              .toSeconds();
    }
    return new Mail(
        truth.get(0), truth.get(3), found.get(1), !truth.get(4).equals("none"), seconds);
  }

  private Pseudonyms pseudonyms() throws IOException {
    return new Pseudonyms(HexFormat.of().parseHex(Files.readString(run.keyFile()).strip()));
  }
}
