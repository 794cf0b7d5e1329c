package io.trueopens.simulate;

import io.trueopens.simulate.deliveries.DeliveryFormat;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.Trackers;
import io.trueopens.simulate.world.World;
import io.trueopens.simulate.world.WorldReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Simulated mail in a folder of a test. */
final class SimulatedMail {
  private final Path folder;

  private SimulatedMail(Path folder) {
    this.folder = folder;
  }

  static SimulationOptions options(String audience, Map<String, String> changes, long messages) {
    World world = WorldReader.read(audience, Trackers.of(Trackers.USUAL), changes);
    return new SimulationOptions(
        world,
        new Period(LocalDate.of(2025, 3, 27), 7, world.audience().zone()),
        new MailPlan.Size(messages, 2),
        OptionalLong.empty(),
        new SimulationOptions.Output("nginx-combined", false, DeliveryFormat.CSV),
        7,
        500_000);
  }

  static SimulatedMail write(Path folder, SimulationOptions options) throws IOException {
    Files.createDirectories(folder);
    new Simulation(options).writeTo(folder);
    return new SimulatedMail(folder);
  }

  /** Every file but the job file, which names the folder. */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.equals("job.json")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /** The rows of a table without commas in its fields, by column. */
  List<Map<String, String>> table(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name));
    String[] columns = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** The lines of a file. */
  List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  /** The lines of all logs, by file. */
  Map<String, List<String>> logs() throws IOException {
    Map<String, List<String>> logs = new TreeMap<>();
    for (String name : files().keySet()) {
      if (name.contains("access.log")) {
        logs.put(name, lines(folder.resolve(name)));
      }
    }
    return logs;
  }

  private static List<String> lines(Path file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.toString().endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(file))
                    : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
