package io.trueopens.evaluation;

import io.trueopens.simulate.Simulation;
import io.trueopens.simulate.SimulationOptions;
import io.trueopens.simulate.deliveries.DeliveryFormat;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.BehindGateway;
import io.trueopens.simulate.world.Trackers;
import io.trueopens.simulate.world.World;
import io.trueopens.simulate.world.WorldReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A week to simulate.
 *
 * @param residential share of all mails that are scanned from lines that look like people's; the
 *     other scans are as the audience has them
 */
record Scenario(String audience, double residential, long seed, long messages) {
  private static final LocalDate START = LocalDate.of(2025, 3, 27);
  private static final int DAYS = 7;
  private static final int CAMPAIGNS = 2;

  /** With scans from people's lines as often as the audience has them. */
  static Scenario usual(String audience, long seed, long messages) {
    BehindGateway usual =
        WorldReader.read(audience, Trackers.of(Trackers.USUAL), Map.of())
            .audience()
            .behindGateway();
    double residential =
        usual.share() * usual.scannedShare() * usual.scanNetworks().share("residential");
    return new Scenario(audience, residential, seed, messages);
  }

  /** Writes it into a new folder. */
  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    World world = world();
    new Simulation(
            new SimulationOptions(
                world,
                new Period(START, DAYS, world.audience().zone()),
                new MailPlan.Size(messages, CAMPAIGNS),
                OptionalLong.empty(),
                new SimulationOptions.Output("nginx-combined", false, DeliveryFormat.CSV),
                seed,
                500_000))
        .writeTo(folder);
  }

  private World world() {
    BehindGateway usual = read(Map.of()).audience().behindGateway();
    double published = usual.share() * usual.scanNetworks().share("published");
    double cloud = usual.share() * usual.scanNetworks().share("cloud");
    double atHome = residential / usual.scannedShare();
    double share = published + cloud + atHome;
    return read(
        Map.of(
            "traffic.tracked_share",
            "1",
            "behind_gateway.share",
            Double.toString(share),
            "behind_gateway.scan_networks",
            String.format(
                Locale.ROOT,
                "{\"published\":%.9f,\"cloud\":%.9f,\"residential\":%.9f}",
                published / share,
                cloud / share,
                atHome / share)));
  }

  private World read(Map<String, String> changes) {
    return WorldReader.read(audience, Trackers.of(Trackers.USUAL), changes);
  }
}
