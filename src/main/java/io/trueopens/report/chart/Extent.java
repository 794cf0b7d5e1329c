package io.trueopens.report.chart;

import java.util.List;
import org.jfree.data.Range;

/**
 * How much of the differences to show, in percentage points. Zero is always in view. The first days
 * know next to nothing; their intervals may run off the picture, so that the later ones can be
 * read.
 */
final class Extent {
  private static final double MARGIN = 0.1;
  private static final int FEW = 14;

  private Extent() {}

  static Range of(List<DifferenceDay> days) {
    Range extent = new Range(0, 0);
    for (DifferenceDay day : days) {
      extent = Range.expandToInclude(extent, 100 * day.difference());
    }
    for (DifferenceDay day : days.subList(days.size() < FEW ? 0 : days.size() / 3, days.size())) {
      extent = Range.combine(extent, of(day));
    }
    return extent.getLength() == 0 ? new Range(-1, 1) : Range.expand(extent, MARGIN, MARGIN);
  }

  /** The interval of one day; where a method gives no bound, all that a share can do. */
  static Range of(DifferenceDay day) {
    return new Range(
        100 * Math.max(-1, day.interval().lower()), 100 * Math.min(1, day.interval().upper()));
  }
}
