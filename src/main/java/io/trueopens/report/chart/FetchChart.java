package io.trueopens.report.chart;

import io.trueopens.report.text.Numbers;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.CategoryTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Fetches by machines, stacked by day, with a line for those by people. */
public final class FetchChart {
  private static final int HEIGHT = 380;

  private record Kind(String name, Color colour, ToLongFunction<FetchDay> count) {}

  private static final List<Kind> MACHINES =
      List.of(
          new Kind("prefetch", Look.ORANGE, FetchDay::prefetch),
          new Kind("scanner", Look.VERMILION, FetchDay::scanner),
          new Kind("bot", Look.PURPLE, FetchDay::bot),
          new Kind("link preview", Look.GREEN, FetchDay::linkPreview),
          new Kind("unknown", Look.GREY, FetchDay::unknown));

  private FetchChart() {}

  /**
   * Draws the days.
   *
   * @param days every day from the first to the last, at least one
   */
  public static Picture of(String title, List<FetchDay> days) {
    NumberAxis counts = Frames.numbers("Fetches a day");
    counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    counts.setNumberFormatOverride(grouped());
    counts.setRange(
        0, 1.08 * Math.max(1, days.stream().mapToLong(FetchChart::top).max().orElse(1)));
    XYPlot plot =
        Frames.overDays(DayAxis.over(days.get(0).day(), days.get(days.size() - 1).day()), counts);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(0, machines(days));
    plot.setRenderer(0, bars(days.size()));
    plot.setDataset(1, people(days));
    plot.setRenderer(1, line(days.size()));
    return Picture.of(
        Frames.around(
            plot,
            plot,
            ChartFont.label(title, 90),
            "Bars: what machines fetched, or who is unknown. Line: what people fetched, directly or through a proxy."),
        HEIGHT);
  }

  private static long top(FetchDay day) {
    long machines = MACHINES.stream().mapToLong(kind -> kind.count().applyAsLong(day)).sum();
    return Math.max(day.person(), machines);
  }

  private static DecimalFormat grouped() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(Numbers.THIN);
    return new DecimalFormat("#,##0", symbols);
  }

  private static CategoryTableXYDataset machines(List<FetchDay> days) {
    CategoryTableXYDataset data = new CategoryTableXYDataset();
    data.setAutoWidth(false);
    data.setIntervalWidth(1);
    for (Kind kind : MACHINES) {
      for (FetchDay day : days) {
        data.add(DayAxis.number(day.day()), (double) kind.count().applyAsLong(day), kind.name());
      }
    }
    return data;
  }

  private static StackedXYBarRenderer bars(int days) {
    // A few days are no reason for bars as wide as a hand.
    StackedXYBarRenderer renderer = new StackedXYBarRenderer(1 - Math.min(0.75, 0.08 * days));
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    for (int i = 0; i < MACHINES.size(); i++) {
      renderer.setSeriesPaint(i, MACHINES.get(i).colour());
    }
    return renderer;
  }

  private static XYSeriesCollection people(List<FetchDay> days) {
    XYSeries people = new XYSeries("people");
    days.forEach(day -> people.add(DayAxis.number(day.day()), (double) day.person()));
    return new XYSeriesCollection(people);
  }

  private static XYLineAndShapeRenderer line(int days) {
    double radius = days > 31 ? 2.5 : 4;
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, Look.BLUE);
    renderer.setSeriesStroke(0, Look.LINE);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    renderer.setUseOutlinePaint(true);
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(0, Look.BLUE);
    renderer.setSeriesOutlinePaint(0, Look.PAPER);
    return renderer;
  }
}
