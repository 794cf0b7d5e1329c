package io.trueopens.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The nights in a folder of tables. A run writes all tables into a folder of its own, {@code
 * night-000001} and so on. The empty file {@link #COMPLETE} in it is written last: with it, and not
 * before, the night is there.
 */
public final class Nights {
  /** The file that makes a night complete. */
  public static final String COMPLETE = "_complete";

  private static final String PREFIX = "night-";

  private final FileSystem system;
  private final Path tables;

  /**
   * @param tables the job's folder of tables
   */
  public Nights(FileSystem system, Path tables) {
    this.system = system;
    // Listings give whole URIs; paths must be equal to them.
    this.tables = system.makeQualified(tables);
  }

  /** The complete nights, the newest first. */
  public List<Path> complete() throws IOException {
    List<Path> nights = new ArrayList<>();
    for (Path night : all()) {
      if (system.exists(new Path(night, COMPLETE))) {
        nights.add(night);
      }
    }
    return nights;
  }

  /** The newest complete night; empty when no run has ended yet. */
  public Optional<Path> newest() throws IOException {
    return complete().stream().findFirst();
  }

  /** All nights, also those that a run has left unfinished, the newest first. */
  public List<Path> all() throws IOException {
    if (!system.exists(tables)) {
      return List.of();
    }
    return Arrays.stream(system.listStatus(tables))
        .filter(FileStatus::isDirectory)
        .map(FileStatus::getPath)
        .filter(path -> path.getName().matches(PREFIX + "[0-9]{6,}"))
        .sorted((a, b) -> Long.compare(number(b), number(a)))
        .toList();
  }

  /** A night behind all others. */
  public Path next() throws IOException {
    long last = all().stream().mapToLong(Nights::number).findFirst().orElse(0);
    return new Path(tables, String.format(Locale.ROOT, "%s%06d", PREFIX, last + 1));
  }

  private static long number(Path night) {
    return Long.parseLong(night.getName().substring(PREFIX.length()));
  }
}
