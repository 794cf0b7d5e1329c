package io.trueopens.report.chart;

import io.trueopens.report.text.Numbers;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;

/** The difference between two arms in each campaign, and what the campaigns say together. */
public final class ForestChart {
  static final Shape DOT = new Ellipse2D.Double(-4.5, -4.5, 9, 9);

  private ForestChart() {}

  /**
   * Draws the rows in their order, the first on top.
   *
   * @param howToRead what lies right of the line
   */
  public static Picture of(String title, String howToRead, List<ForestRow> rows) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < rows.size(); i++) {
      data.addValue(rows.get(i).difference().estimate(), "difference", Integer.valueOf(i));
    }
    NumberAxis points = Frames.numbers("Difference, percentage points");
    points.setRange(extent(rows));
    points.setNumberFormatOverride(new TickFormat(DifferenceChart::signed));
    CategoryPlot plot = RowPlot.of(data, new ForestRenderer(rows), points);
    plot.addRangeMarker(new ValueMarker(0, Look.INK, new BasicStroke(1.5f)), Layer.BACKGROUND);
    RowPlot.label(
        plot,
        rows.stream().map(row -> RowPlot.name(row.name(), row.detail())).toList(),
        rows.stream().map(ForestChart::numbers).toList());
    return Picture.of(
        Frames.around(
            plot, ForestChart::legend, ChartFont.label(title, 90), ChartFont.label(howToRead, 120)),
        RowPlot.height(rows.size()));
  }

  private static RowAxis.Label numbers(ForestRow row) {
    return new RowAxis.Label(
        Numbers.points(row.difference().estimate()) + " points",
        Numbers.points(row.difference().interval().lower())
            + " to "
            + Numbers.points(row.difference().interval().upper()));
  }

  private static Range extent(List<ForestRow> rows) {
    Range extent = new Range(0, 0);
    for (ForestRow row : rows) {
      extent = Range.expandToInclude(extent, 100 * row.difference().interval().lower());
      extent = Range.expandToInclude(extent, 100 * row.difference().interval().upper());
    }
    return extent.getLength() == 0 ? new Range(-1, 1) : Range.expand(extent, 0.06, 0.06);
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(Frames.entry("a campaign", DOT, Look.BLUE));
    items.add(Frames.entry("95\u202f% interval", new Rectangle2D.Double(-11, -3, 22, 6), Look.SKY));
    items.add(Frames.entry("all campaigns together", diamond(-9, 0, 9), Look.VERMILION));
    items.add(Frames.entry("no difference", new Rectangle2D.Double(-1, -7, 2, 14), Look.INK));
    return items;
  }

  /** As wide as an interval, and highest where the estimate is. */
  static Shape diamond(double left, double middle, double right) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(left, 0);
    shape.lineTo(middle, -8);
    shape.lineTo(right, 0);
    shape.lineTo(middle, 8);
    shape.closePath();
    return shape;
  }
}
