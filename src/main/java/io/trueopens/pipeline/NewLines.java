package io.trueopens.pipeline;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.ledger.Content;
import io.trueopens.ledger.FoundFile;
import io.trueopens.ledger.Ledger;
import io.trueopens.ledger.LineCounts;
import io.trueopens.ledger.ReadPlan;
import io.trueopens.ledger.ReadPlan.Part;
import io.trueopens.ledger.Segment;
import io.trueopens.ledger.Sighting;
import io.trueopens.ledger.Sightings;
import io.trueopens.pipeline.LogFiles.LogFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Finds what of the logs no run has read yet. */
final class NewLines {
  private static final Comparator<FoundFile> BY_NAME =
      Comparator.comparing((FoundFile file) -> file.look().file())
          .thenComparing(FoundFile::group)
          .thenComparing(FoundFile::reading);

  private final SparkSession spark;
  private final Map<FoundFile, LogFile> files = new TreeMap<>(BY_NAME);
  private final Map<FoundFile, Content> contents = new TreeMap<>(BY_NAME);
  private final Map<FoundFile, Sighting> unchanged = new LinkedHashMap<>();
  private final Map<FoundFile, Part> parts = new HashMap<>();
  private final ReadPlan.Ways ways;
  private Ledger ledger;
  private ReadPlan plan;

  private NewLines(SparkSession spark, LogFiles found, Ledger ledger) {
    this.spark = spark;
    this.ledger = ledger;
    found.groups().forEach(group -> group.files().forEach(file -> files.put(file.found(), file)));
    this.ways = ways(files.keySet(), found.readings());
    Sightings sightings = new Sightings(ledger);
    files.keySet().forEach(file -> sightings.of(file).ifPresent(seen -> unchanged.put(file, seen)));
    look(file -> !unchanged.containsKey(file));
    this.plan = plan();
  }

  private static ReadPlan.Ways ways(Set<FoundFile> files, Set<String> ofEntries) {
    Map<String, Set<String>> ofFiles =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    file -> file.look().file(),
                    Collectors.mapping(FoundFile::reading, Collectors.toSet())));
    return new ReadPlan.Ways(ofFiles, ofEntries);
  }

  private ReadPlan plan() {
    return ReadPlan.of(ledger, contents, ways);
  }

  /**
   * Looks for them.
   *
   * @param ledger what earlier runs have read
   * @param full whether to read all of it again
   * @throws InvalidFileException when all has to be read again, and some of it is gone
   */
  static NewLines find(SparkSession spark, LogFiles files, Ledger ledger, boolean full) {
    NewLines found = new NewLines(spark, files, ledger);
    List<String> otherwise = found.plan.readOtherwise();
    if (full || !otherwise.isEmpty()) {
      found.beginAnew(otherwise);
    }
    found.plan.parts().forEach(part -> found.parts.put(part.file(), part));
    return found;
  }

  private void look(Predicate<FoundFile> wanted) {
    List<FoundFile> toRead = files.keySet().stream().filter(wanted).toList();
    List<String> paths = toRead.stream().map(this::path).distinct().toList();
    Map<String, Content> read = FileContents.of(spark, paths, ledger.beginnings());
    toRead.forEach(file -> contents.put(file, Objects.requireNonNull(read.get(path(file)))));
  }

  private String path(FoundFile file) {
    return Objects.requireNonNull(files.get(file)).path().toString();
  }

  private void beginAnew(List<String> otherwise) {
    look(unchanged::containsKey);
    unchanged.clear();
    List<String> missing = plan().missing();
    if (!missing.isEmpty()) {
      throw new InvalidFileException("logs", refusal(otherwise, String.join(", ", missing)));
    }
    ledger = Ledger.EMPTY;
    plan = plan();
  }

  private static String refusal(List<String> otherwise, String missing) {
    return otherwise.isEmpty()
        ? "--full reads all inputs again, but these were read before and are in no file now: "
            + missing
            + "; put them back, or run without --full"
        : "the job now reads "
            + otherwise.get(0)
            + " otherwise than before (its trackers, its time_zone, or the entry in \"logs\"), so"
            + " all inputs must be read again, but these are in no file now: "
            + missing
            + "; put them back, undo the change, or name another folder in \"tables\"";
  }

  /** Whether what earlier runs have read is of no use. */
  boolean isAnew() {
    return ledger.segments().isEmpty();
  }

  /** What is to be read of the files that one entry of the job file names. */
  Map<LogFile, Part> parts(int group) {
    Map<LogFile, Part> parts = new LinkedHashMap<>();
    for (Part part : plan.parts()) {
      if (part.file().group() == group) {
        parts.put(Objects.requireNonNull(files.get(part.file())), part);
      }
    }
    return parts;
  }

  /** All files, also those of which nothing is to be read. */
  Set<FoundFile> files() {
    return files.keySet();
  }

  /** What is to be read of a file, if anything. */
  Optional<Part> part(FoundFile file) {
    return Optional.ofNullable(parts.get(file));
  }

  /** Why a file could not be read to its end, if it was not. */
  @Nullable String problem(FoundFile file) {
    Content content = contents.get(file);
    return content == null || content.problem() == null
        ? null
        : "reading broke off: " + content.problem();
  }

  /** Whether the last line of a file has no end yet. */
  boolean isWaiting(FoundFile file) {
    Sighting seen = unchanged.get(file);
    return seen == null ? Objects.requireNonNull(contents.get(file)).waiting() : seen.waiting();
  }

  /**
   * The ledger after this run.
   *
   * @param counts what became of the lines of each part
   */
  Ledger after(Map<Part, LineCounts> counts) {
    List<Segment> read = new ArrayList<>();
    counts.forEach((part, lines) -> read.add(part.segment(lines)));
    boolean asPlanned = read.stream().allMatch(segment -> segment.lines() != null);
    List<Sighting> left = new ArrayList<>();
    for (FoundFile file : files.keySet()) {
      // A file that changed while it was read must be looked into again, and so must its copies.
      if (unchanged.containsKey(file) || (asPlanned && problem(file) == null)) {
        left.add(new Sighting(file.look(), file.reading(), isWaiting(file)));
      }
    }
    return ledger.after(read, left);
  }
}
