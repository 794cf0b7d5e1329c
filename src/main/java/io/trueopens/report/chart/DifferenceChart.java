package io.trueopens.report.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The difference between two arms as it settled, day by day, with its running interval. */
public final class DifferenceChart {
  private static final int HEIGHT = 340;

  private DifferenceChart() {}

  /**
   * Draws the days.
   *
   * @param howToRead what lies above zero
   * @param days at least one, oldest first
   */
  public static Picture of(String title, String howToRead, List<DifferenceDay> days) {
    NumberAxis points = Frames.numbers("Difference, percentage points");
    points.setRange(Extent.of(days));
    points.setNumberFormatOverride(new TickFormat(DifferenceChart::signed));
    XYPlot plot =
        Frames.overDays(DayAxis.over(days.get(0).day(), days.get(days.size() - 1).day()), points);
    plot.setDataset(data(days));
    plot.setRenderer(renderer(days.size()));
    plot.addRangeMarker(new ValueMarker(0, Look.INK, new BasicStroke(1.5f)), Layer.FOREGROUND);
    return Picture.of(
        Frames.around(
            plot,
            DifferenceChart::legend,
            ChartFont.label(title, 90),
            ChartFont.label(howToRead, 120)),
        HEIGHT);
  }

  static String signed(double points) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return new DecimalFormat(points == 0 ? "0" : "+0.##;\u22120.##", symbols).format(points);
  }

  private static YIntervalSeriesCollection data(List<DifferenceDay> days) {
    YIntervalSeries series = new YIntervalSeries("difference");
    for (DifferenceDay day : days) {
      Range range = Extent.of(day);
      series.add(
          DayAxis.number(day.day()),
          100 * day.difference(),
          range.getLowerBound(),
          range.getUpperBound());
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }

  private static DeviationRenderer renderer(int days) {
    double radius = days > 31 ? 2.5 : 4;
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(0.45f);
    renderer.setSeriesPaint(0, Look.BLUE);
    renderer.setSeriesFillPaint(0, Look.SKY);
    renderer.setSeriesStroke(0, Look.LINE);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    return renderer;
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(Frames.entry("estimate", new Ellipse2D.Double(-4, -4, 8, 8), Look.BLUE));
    items.add(
        Frames.entry(
            "running 95\u202f% interval, safe at every look",
            new Rectangle2D.Double(-11, -6, 22, 12), Look.PALE_SKY));
    items.add(Frames.entry("no difference", new Rectangle2D.Double(-11, -1, 22, 2), Look.INK));
    return items;
  }
}
