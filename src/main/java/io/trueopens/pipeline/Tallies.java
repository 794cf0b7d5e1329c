package io.trueopens.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts by reason what gives no delivery. */
final class Tallies {
  /**
   * How often a reason was met.
   *
   * @param firstLine where first, from 1
   */
  record Tally(String reason, long count, long firstLine) {
    private Tally plus(Tally later) {
      return new Tally(reason, count + later.count, firstLine);
    }
  }

  private final SortedMap<String, Tally> byReason = new TreeMap<>();

  /** Counts some. */
  void add(String reason, long line, long count) {
    byReason.merge(reason, new Tally(reason, count, line), Tally::plus);
  }

  /** Goes over them by reason. */
  void forEach(Consumer<Tally> action) {
    byReason.values().forEach(action);
  }
}
