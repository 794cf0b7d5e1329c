package io.trueopens.simulate.write;

import io.trueopens.simulate.world.Apple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The networks of Apple's relay as Apple publishes them, in one folder for each day of change. */
public final class EgressLists {
  /** The folder of the days. */
  public static final String FOLDER = "networks";

  private static final String FILE = "egress-ip-ranges.csv";

  private EgressLists() {}

  /** Writes the lists of a simulation that starts on a day. */
  public static void write(Path folder, Apple apple, LocalDate start) throws IOException {
    for (Apple.Egress egress : apple.egress()) {
      Path day = folder.resolve(FOLDER).resolve(start.plusDays(egress.fromDay()).toString());
      Files.createDirectories(day);
      StringBuilder list = new StringBuilder();
      for (String network : egress.networks().networks()) {
        list.append(network).append(",NL,NL-NH,Amsterdam,\n");
      }
      Files.writeString(day.resolve(FILE), list);
    }
  }
}
