package io.trueopens.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of what a day's mail has brought by now had come by the end of that day, both arms
 * together, so that it knows nothing of the difference between them.
 */
final class Maturity {
  private final SortedMap<LocalDate, Long> openedBySent = new TreeMap<>();
  private final SortedMap<LocalDate, Long> openedByDay = new TreeMap<>();

  private Maturity() {}

  static Maturity of(List<ArmDay> days) {
    Maturity maturity = new Maturity();
    for (ArmDay day : days) {
      maturity.openedBySent.merge(day.sent(), day.opened(), Long::sum);
      maturity.openedByDay.merge(day.counted(), day.opened(), Long::sum);
    }
    return maturity;
  }

  /** From above 0 to 1; 1 while nothing was opened. */
  double on(LocalDate day) {
    long byNow = upTo(openedBySent, day);
    long byThen = upTo(openedByDay, day);
    return byThen == 0 ? 1 : Math.min(1, (double) byThen / byNow);
  }

  private static long upTo(SortedMap<LocalDate, Long> opened, LocalDate day) {
    return opened.headMap(day.plusDays(1)).values().stream().mapToLong(Long::longValue).sum();
  }
}
