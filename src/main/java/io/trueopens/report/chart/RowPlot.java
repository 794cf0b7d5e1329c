package io.trueopens.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

/** One row a variant: its name on the left, a share of its messages, its numbers on the right. */
final class RowPlot {
  private static final int AROUND = 158;
  private static final int ROW = 46;

  private RowPlot() {}

  /** The height of a picture with so many rows. */
  static int height(int rows) {
    return AROUND + rows * ROW;
  }

  /** An empty plot; percentages from zero up. */
  static CategoryPlot of(CategoryDataset data, CategoryItemRenderer renderer, double most) {
    NumberAxis percent = Frames.numbers("Share of delivered messages");
    percent.setRange(0, most);
    percent.setNumberFormatOverride(
        new DecimalFormat("0.##\u202f'%'", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    return of(data, renderer, percent);
  }

  /** An empty plot over an axis of its own. */
  static CategoryPlot of(CategoryDataset data, CategoryItemRenderer renderer, NumberAxis numbers) {
    CategoryPlot plot = new CategoryPlot(data, null, numbers, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(Look.GRID);
    plot.setRangeGridlineStroke(Look.HAIRLINE);
    plot.setAxisOffset(new RectangleInsets(0, 6, 2, 8));
    return plot;
  }

  /** Puts the labels on both sides. */
  static void label(CategoryPlot plot, List<RowAxis.Label> left, List<RowAxis.Label> right) {
    plot.setDomainAxis(0, new RowAxis(left, HorizontalAlignment.RIGHT));
    plot.setDomainAxis(1, new RowAxis(right, HorizontalAlignment.LEFT));
    plot.setDomainAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
    plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    plot.mapDatasetToDomainAxes(0, List.of(0, 1));
  }

  /** The label on the left of a row. */
  static RowAxis.Label name(String name, String detail) {
    return new RowAxis.Label(ChartFont.label(name, 30), ChartFont.label(detail, 34));
  }
}
