package io.trueopens.format.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that stays in the foreground.
 *
 * @param output where its standard output goes
 * @param command the program and its arguments
 */
record Launch(Path output, List<String> command) {
  static Launch of(Home home, String... command) {
    return new Launch(home.path("out.txt"), List.of(command));
  }
}
