package io.trueopens.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the tables as the documentation tells other programs to. */
final class NewestNight {
  private NewestNight() {}

  static Path in(String tables) {
    try (Stream<Path> nights = Files.list(Path.of(tables))) {
      return nights
          .filter(night -> Files.exists(night.resolve("_complete")))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
