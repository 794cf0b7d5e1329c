package io.trueopens.cli;

import io.trueopens.format.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Uses the commands that need no Spark once, so that the launcher can keep their classes ready for
 * the next start.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Fails when a command does. */
  public static void main(String[] arguments) throws IOException {
    Path log = Files.createTempFile("rehearsal", ".log");
    try {
      Files.write(log, aLineInEveryFormat());
      require("parse", log.toString());
    } finally {
      Files.delete(log);
    }
    require("names", "chart-of-rivers.png");
    require("compare", "--control", "210/1000", "--treatment", "246/1010");
    require("formats");
  }

  private static List<String> aLineInEveryFormat() {
    return Formats.files().stream().map(file -> file.samples().get(0).line()).toList();
  }

  private static void require(String... arguments) {
    int code = Main.run(arguments);
    if (code != 0) {
      throw new IllegalStateException(
          "trueopens " + String.join(" ", arguments) + " ended with exit code " + code);
    }
  }
}
