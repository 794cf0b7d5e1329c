package io.trueopens.report.chart;

import java.awt.Paint;
import java.awt.Shape;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What is around every plot: title, a line on how to read it, legend, axes. */
final class Frames {
  private Frames() {}

  /** A picture with its title, how to read it, and its legend. */
  static JFreeChart around(Plot plot, LegendItemSource legend, String title, String howToRead) {
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(Look.PAPER);
    plot.setInsets(new RectangleInsets(6, 0, 2, 0));
    JFreeChart chart = new JFreeChart(null, ChartFont.size(Look.TITLE), plot, false);
    chart.setBackgroundPaint(Look.PAPER);
    chart.setTextAntiAlias(true);
    chart.setPadding(new RectangleInsets(14, 16, 12, 16));
    chart.setTitle(heading(title, Look.TITLE, Look.INK));
    chart.addSubtitle(heading(howToRead, Look.SMALL, Look.QUIET));
    chart.addSubtitle(legend(legend));
    return chart;
  }

  private static TextTitle heading(String text, float size, Paint paint) {
    TextTitle title = new TextTitle(text, ChartFont.size(size));
    title.setPaint(paint);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(new RectangleInsets(0, 0, 4, 0));
    return title;
  }

  private static LegendTitle legend(LegendItemSource source) {
    LegendTitle legend = new LegendTitle(source);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemFont(ChartFont.size(Look.TEXT));
    legend.setItemPaint(Look.INK);
    legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
    legend.setMargin(new RectangleInsets(8, 0, 0, 0));
    return legend;
  }

  /** One entry of a legend. */
  static LegendItem entry(String label, Shape shape, Paint fill) {
    return new LegendItem(label, null, null, null, shape, fill);
  }

  /** An axis of numbers, with its unit in the label. */
  static NumberAxis numbers(String label) {
    NumberAxis axis = new NumberAxis(label);
    style(axis);
    return axis;
  }

  private static void style(ValueAxis axis) {
    axis.setLabelFont(ChartFont.size(Look.TEXT));
    axis.setLabelPaint(Look.QUIET);
    axis.setTickLabelFont(ChartFont.size(Look.TEXT));
    axis.setTickLabelPaint(Look.INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  /** A plot over days: grid lines for the numbers only. */
  static XYPlot overDays(NumberAxis days, NumberAxis numbers) {
    XYPlot plot = new XYPlot(null, days, numbers, null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Look.GRID);
    plot.setRangeGridlineStroke(Look.HAIRLINE);
    plot.setAxisOffset(new RectangleInsets(0, 4, 2, 0));
    return plot;
  }
}
