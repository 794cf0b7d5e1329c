package io.trueopens.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the files that are there has to be read: what the ledger does not know.
 *
 * @param parts what to read; of several files with the same content, the first
 * @param missing names of inputs that the ledger knows and that are in no file any more
 * @param readOtherwise names of files that were read in another way than the job now asks for
 */
public record ReadPlan(List<Part> parts, List<String> missing, List<String> readOtherwise) {
  /**
   * A stretch to read.
   *
   * @param start where it begins in the unpacked file
   */
  public record Part(FoundFile file, Content content, long start) {
    /** How many bytes it has. */
    public long length() {
      return content.whole().length() - start;
    }

    /** The ledger's entry for it, when all of it was read. */
    public Segment segment(LineCounts counts) {
      boolean asPlanned = counts.bytes() == length();
      return new Segment(
          file.look().file(),
          file.reading(),
          start,
          asPlanned ? content.lines() : null,
          asPlanned && content.hasTail() ? content.whole() : null,
          counts);
    }
  }

  /**
   * How a job reads files.
   *
   * @param ofFiles the readings of each file that is there, by its name
   * @param ofEntries those of all entries, also of such as name no file tonight
   */
  public record Ways(Map<String, Set<String>> ofFiles, Set<String> ofEntries) {
    /**
     * Whether the job was changed since a stretch was read. It was not where another of its entries
     * still reads so: a file of that one may have begun as this one does, with a header or as its
     * copy.
     */
    boolean isChanged(Segment segment) {
      return !ofFiles.getOrDefault(segment.file(), ofEntries).contains(segment.reading());
    }
  }

  private record Same(String reading, long start, Prefix whole) {}

  /**
   * Makes the plan.
   *
   * @param contents the content of every file that the ledger has no sighting of
   * @param ways how the job now reads files
   */
  public static ReadPlan of(Ledger ledger, Map<FoundFile, Content> contents, Ways ways) {
    List<Part> parts = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    Set<Same> planned = new HashSet<>();
    Map<Prefix, List<Segment>> read = byEnd(ledger);
    contents.forEach(
        (file, content) -> {
          Known known = Known.of(read, file, content, ways);
          if (known.isReadOtherwise()) {
            otherwise.add(file.look().file());
          }
          Same same = new Same(file.reading(), known.end(), content.whole());
          if (!known.isAll() && planned.add(same)) {
            parts.add(new Part(file, content, known.end()));
          }
        });
    return new ReadPlan(List.copyOf(parts), missing(ledger, contents), List.copyOf(otherwise));
  }

  /** The stretches by all that had been read up to their ends. */
  private static Map<Prefix, List<Segment>> byEnd(Ledger ledger) {
    Map<Prefix, List<Segment>> byEnd = new HashMap<>();
    for (Segment segment : ledger.segments()) {
      if (segment.lines() != null) {
        byEnd.computeIfAbsent(segment.lines(), end -> new ArrayList<>()).add(segment);
      }
    }
    return byEnd;
  }

  private static List<String> missing(Ledger ledger, Map<FoundFile, Content> contents) {
    Set<Prefix> there = new HashSet<>();
    contents.values().forEach(content -> there.addAll(content.known()));
    return ledger.segments().stream()
        .filter(segment -> segment.lines() != null && segment.end() > 0)
        .filter(segment -> !there.contains(segment.lines()))
        .map(Segment::file)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What the ledger knows of a file.
   *
   * @param end how far it has been read
   * @param isAll whether that is all there is
   * @param isReadOtherwise whether more of it has been read, but in another way
   */
  private record Known(long end, boolean isAll, boolean isReadOtherwise) {
    static Known of(Map<Prefix, List<Segment>> read, FoundFile file, Content content, Ways ways) {
      long end = 0;
      long otherwise = 0;
      boolean tail = !content.hasTail();
      for (Prefix beginning : content.known()) {
        for (Segment segment : read.getOrDefault(beginning, List.of())) {
          if (segment.reading().equals(file.reading())) {
            end = Math.max(end, segment.end());
            tail |= content.whole().equals(segment.tail());
          } else if (ways.isChanged(segment)) {
            otherwise = Math.max(otherwise, segment.end());
          }
        }
      }
      return new Known(end, tail && end == content.lines().length(), otherwise > end);
    }
  }
}
