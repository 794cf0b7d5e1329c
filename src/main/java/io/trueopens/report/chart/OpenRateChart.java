package io.trueopens.report.chart;

import io.trueopens.report.text.Numbers;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.DefaultCategoryDataset;

/** Open rates of the variants of a campaign, with interval and upper bound. */
public final class OpenRateChart {
  static final Shape DOT = new Ellipse2D.Double(-5, -5, 10, 10);

  private OpenRateChart() {}

  /** Draws the rows in their order, the first on top. */
  public static Picture of(String title, List<RateRow> rows) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < rows.size(); i++) {
      data.addValue(rows.get(i).rate(), "rate", Integer.valueOf(i));
    }
    CategoryPlot plot = RowPlot.of(data, new RateRenderer(rows), most(rows));
    RowPlot.label(
        plot,
        rows.stream().map(row -> RowPlot.name(row.name(), row.detail())).toList(),
        rows.stream().map(OpenRateChart::numbers).toList());
    return Picture.of(
        Frames.around(
            plot,
            OpenRateChart::legend,
            ChartFont.label(title, 90),
            "Dot and blue bar: what was seen, and what chance leaves open. Pale bar: how far"
                + " doubtful fetches could lift the rate."),
        RowPlot.height(rows.size()));
  }

  private static RowAxis.Label numbers(RateRow row) {
    return row.delivered() == 0
        ? new RowAxis.Label("no rate", "nothing delivered")
        : new RowAxis.Label(
            Numbers.percent(row.rate()) + " (" + Numbers.percents(row.interval()) + ")",
            "at most " + Numbers.percent(row.atMost()) + " of " + Numbers.count(row.delivered()));
  }

  /** Room for the longest bar, in percent; never beyond all of the messages. */
  private static double most(List<RateRow> rows) {
    double longest =
        rows.stream()
            .filter(row -> row.delivered() > 0)
            .mapToDouble(row -> Math.max(row.atMost(), row.interval().upper()))
            .max()
            .orElse(1);
    return Math.max(0.5, Math.min(100.5, 105 * longest));
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(Frames.entry("open rate", DOT, Look.BLUE));
    items.add(Frames.entry("95\u202f% interval", new Rectangle2D.Double(-11, -4, 22, 8), Look.SKY));
    items.add(
        Frames.entry(
            "at most: every doubtful fetch a person\u2019s",
            new Rectangle2D.Double(-11, -6, 22, 12),
            Look.PALE_ORANGE));
    return items;
  }
}
