package io.trueopens.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that has been read so far.
 *
 * @param segments what was read; together they are all lines ever counted
 * @param sightings the files that the last run has left fully read
 */
public record Ledger(List<Segment> segments, List<Sighting> sightings) {
  /** Nothing has been read. */
  public static final Ledger EMPTY = new Ledger(List.of(), List.of());

  /** Copies the lists. */
  public Ledger {
    segments = List.copyOf(segments);
    sightings = List.copyOf(sightings);
  }

  /** The beginnings of files that would show what has been read of them. */
  public Beginnings beginnings() {
    return new Beginnings(
        segments.stream()
            .flatMap(segment -> Optional.ofNullable(segment.lines()).stream())
            .toList());
  }

  /** What became of all lines that were ever read. */
  public LineCounts counts() {
    return segments.stream().map(Segment::counts).reduce(LineCounts.NONE, LineCounts::plus);
  }

  /** The ledger after a run that has read more. */
  public Ledger after(List<Segment> read, List<Sighting> left) {
    List<Segment> all = new ArrayList<>(segments);
    all.addAll(read);
    return new Ledger(all, left);
  }
}
