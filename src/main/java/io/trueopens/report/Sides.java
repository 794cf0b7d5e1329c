package io.trueopens.report;

import io.trueopens.rate.OpenSigns;
import io.trueopens.stats.Proportion;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The open rates of a campaign from other sides than all rules and all readers.
 *
 * @param mature whether its newest mail is old enough that most opens are in
 * @param rows one a variant
 */
public record Sides(String campaign, boolean mature, List<Row> rows) {
  /** The days that are shown, as far as they have passed. */
  private static final List<Integer> SHOWN = List.of(1, 2, 3, 7, 14, 30);

  /**
   * One variant.
   *
   * @param naming how its image is named, where another variant has its name; else empty
   * @param delivered all its messages
   * @param openedByDay of messages whose time is known, those opened by the end of each day since
   *     delivery; only days that have passed for all of them
   */
  public record Row(
      String variant,
      String naming,
      long delivered,
      OpenSigns signs,
      SortedMap<Integer, Proportion> openedByDay) {
    /** Copies the map. */
    public Row {
      openedByDay = new TreeMap<>(openedByDay);
    }
  }

  /** Copies the rows. */
  public Sides {
    rows = List.copyOf(rows);
  }

  /** The days of the columns: those that have passed for some variant. */
  public List<Integer> days() {
    return SHOWN.stream()
        .filter(day -> rows.stream().anyMatch(row -> row.openedByDay().containsKey(day)))
        .toList();
  }
}
