package io.trueopens.experiment;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.Stratum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of two arms as they stood at the end of each day, a stratum for each campaign. */
final class DailySeries {
  private final String control;
  private final String treatment;
  private final SortedMap<String, Stratum> soFar = new TreeMap<>();

  private DailySeries(String control, String treatment) {
    this.control = control;
    this.treatment = treatment;
  }

  /**
   * One morning.
   *
   * @param strata the counts so far
   * @param maturity of the opens that the mail so far has brought by the last morning, the share
   *     that had come by this one; 1 while there are none
   */
  record Morning(LocalDate day, List<Stratum> strata, double maturity) {
    /** The counts of campaigns that went to both arms; others say nothing of a difference. */
    Stratum compared() {
      return AnytimeComparison.compared(strata);
    }
  }

  /** From the first delivery or open to the report's day, without a gap. */
  static List<Morning> of(ExperimentData data, String control, String treatment) {
    SortedMap<LocalDate, List<ArmDay>> byDay = new TreeMap<>();
    List<ArmDay> days =
        data.days().stream()
            .filter(day -> day.arm().equals(control) || day.arm().equals(treatment))
            .filter(day -> !day.counted().isAfter(data.until()))
            .toList();
    Maturity maturity = Maturity.of(days);
    days.forEach(day -> byDay.computeIfAbsent(day.counted(), d -> new ArrayList<>()).add(day));
    DailySeries series = new DailySeries(control, treatment);
    List<Morning> mornings = new ArrayList<>();
    if (!byDay.isEmpty()) {
      byDay
          .firstKey()
          .datesUntil(data.until().plusDays(1))
          .forEach(
              day -> mornings.add(series.after(day, byDay.getOrDefault(day, List.of()), maturity)));
    }
    return mornings;
  }

  private Morning after(LocalDate day, Collection<ArmDay> brought, Maturity maturity) {
    brought.forEach(this::add);
    return new Morning(day, List.copyOf(soFar.values()), maturity.on(day));
  }

  private void add(ArmDay day) {
    Proportion none = new Proportion(0, 0);
    Stratum before = soFar.getOrDefault(day.campaign(), new Stratum(none, none));
    soFar.put(
        day.campaign(),
        day.arm().equals(control)
            ? new Stratum(plus(before.control(), day), before.treatment())
            : new Stratum(before.control(), plus(before.treatment(), day)));
  }

  private static Proportion plus(Proportion before, ArmDay day) {
    return new Proportion(before.opens() + day.opened(), before.delivered() + day.delivered());
  }

  @Override
  public String toString() {
    return control + " against " + treatment + ": " + soFar;
  }
}
