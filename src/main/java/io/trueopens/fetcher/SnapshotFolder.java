package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A user's network lists: one folder a day, files as their publishers name them. */
final class SnapshotFolder {
  private final Path folder;

  SnapshotFolder(Path folder) {
    this.folder = folder;
  }

  /** A list, and what was made of it. */
  private record Made(List<Cidr> list, RangeTable table) {}

  /** Every set of every day; days on which a set did not change share its table. */
  Map<NetworkMatch, RangeTable> read() {
    Map<NetworkMatch, RangeTable> tables = new LinkedHashMap<>();
    Map<String, Made> newest = new HashMap<>();
    for (Path day : entries(folder)) {
      LocalDate date = date(day);
      new SnapshotDay(day, entries(day))
          .networks()
          .forEach(
              (set, list) -> {
                Made made = newest.get(set);
                if (made == null || !made.list().equals(list)) {
                  made = new Made(list, RangeTable.of(list));
                  newest.put(set, made);
                }
                tables.put(new NetworkMatch(set, date), made.table());
              });
    }
    return tables;
  }

  /** In order, without the hidden files that desktops and version control leave behind. */
  private List<Path> entries(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidFileException(
          directory.toString(),
          "is no folder; expected network lists in folders by date, such as "
              + folder.resolve("2026-11-23").resolve("goog.json"));
    }
    try (Stream<Path> found = Files.list(directory)) {
      return found.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new InvalidFileException(directory.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  private static LocalDate date(Path day) {
    try {
      return LocalDate.parse(day.getFileName().toString());
    } catch (DateTimeParseException e) {
      throw new InvalidFileException(
          day.toString(),
          "is no date; put network lists into folders by the day they were fetched, such as"
              + " 2026-11-23",
          e);
    }
  }
}
