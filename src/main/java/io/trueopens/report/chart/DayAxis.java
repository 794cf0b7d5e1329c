package io.trueopens.report.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * Days as numbers on an axis, without the clocks and zones that an axis of dates brings. The count
 * starts on a Monday, so that ticks seven days apart fall on Mondays.
 */
final class DayAxis {
  private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d\u202fMMM", Locale.ENGLISH);

  private DayAxis() {}

  static double number(LocalDate day) {
    return day.toEpochDay() - MONDAY.toEpochDay();
  }

  /** An axis over these days, both included, with room for half a bar at either end. */
  static NumberAxis over(LocalDate first, LocalDate last) {
    double days = number(last) - number(first) + 1;
    NumberAxis axis = Frames.numbers(days > 14 ? "Day (labels: Mondays)" : "Day");
    axis.setRange(number(first) - 0.6, number(last) + 0.6);
    axis.setTickUnit(new NumberTickUnit(unit(days)));
    axis.setNumberFormatOverride(
        new TickFormat(day -> DAY.format(MONDAY.plusDays(Math.round(day)))));
    return axis;
  }

  private static double unit(double days) {
    if (days <= 14) {
      return 1;
    }
    return 7 * Math.ceil(days / 90);
  }
}
