package io.trueopens.ledger;

import java.util.ArrayList;
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

  private record Same(String reading, long start, Prefix whole) {}

  /**
   * Makes the plan.
   *
   * @param contents the content of every file that the ledger has no sighting of
   * @param readings all ways in which the job now reads files
   */
  public static ReadPlan of(Ledger ledger, Map<FoundFile, Content> contents, Set<String> readings) {
    List<Part> parts = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    Set<Same> planned = new HashSet<>();
    contents.forEach(
        (file, content) -> {
          Known known = Known.of(ledger, file, content, readings);
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

  private static List<String> missing(Ledger ledger, Map<FoundFile, Content> contents) {
    return ledger.segments().stream()
        .filter(segment -> segment.lines() != null && segment.end() > 0)
        .filter(segment -> contents.values().stream().noneMatch(segment::isIn))
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
    static Known of(Ledger ledger, FoundFile file, Content content, Set<String> readings) {
      long end = 0;
      long otherwise = 0;
      boolean tail = !content.hasTail();
      for (Segment segment : ledger.segments()) {
        if (segment.isIn(content)) {
          if (segment.reading().equals(file.reading())) {
            end = Math.max(end, segment.end());
            tail |= content.whole().equals(segment.tail());
          } else if (isChanged(segment, file, readings)) {
            otherwise = Math.max(otherwise, segment.end());
          }
        }
      }
      return new Known(end, tail && end == content.lines().length(), otherwise > end);
    }

    /**
     * Whether the job was changed since. It was not where another of its entries still reads so: a
     * file of that one may have begun as this one does, with a header or as its copy.
     */
    private static boolean isChanged(Segment segment, FoundFile file, Set<String> readings) {
      return segment.file().equals(file.look().file()) || !readings.contains(segment.reading());
    }
  }
}
