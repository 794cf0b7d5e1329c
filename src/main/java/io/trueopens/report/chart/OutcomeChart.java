package io.trueopens.report.chart;

import io.trueopens.report.text.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** What became of every delivered message of a campaign: one full bar a variant. */
public final class OutcomeChart {
  /** Below this share a number no longer fits into its piece of the bar. */
  private static final double LEAST_LABELLED = 6;

  private record Outcome(String name, Color colour, ToLongFunction<OutcomeRow> count) {}

  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome("opened", Look.BLUE, OutcomeRow::opened),
          new Outcome("engaged", Look.SKY, OutcomeRow::engaged),
          new Outcome("undecided", Look.GREY, OutcomeRow::undecided),
          new Outcome("prefetched only", Look.ORANGE, OutcomeRow::prefetchedOnly),
          new Outcome("machine only", Look.VERMILION, OutcomeRow::machineOnly),
          new Outcome("silent", Look.SILENT, OutcomeRow::silent));

  private OutcomeChart() {}

  /** Draws the rows in their order, the first on top. */
  public static Picture of(String title, List<OutcomeRow> rows) {
    StackedBarRenderer renderer = renderer();
    CategoryPlot plot = RowPlot.of(data(rows), renderer, 100);
    RowPlot.label(
        plot,
        rows.stream().map(row -> RowPlot.name(row.name(), row.detail())).toList(),
        rows.stream()
            .map(row -> new RowAxis.Label(Numbers.count(row.delivered()), "delivered"))
            .toList());
    return Picture.of(
        Frames.around(
            plot,
            renderer,
            ChartFont.label(title, 90),
            "Each message counts once, at the first outcome of the legend that holds."),
        RowPlot.height(rows.size()));
  }

  private static DefaultCategoryDataset data(List<OutcomeRow> rows) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < rows.size(); i++) {
      OutcomeRow row = rows.get(i);
      for (Outcome outcome : OUTCOMES) {
        double share = 100.0 * outcome.count().applyAsLong(row) / Math.max(1, row.delivered());
        data.addValue(share, outcome.name(), Integer.valueOf(i));
      }
    }
    return data;
  }

  private static StackedBarRenderer renderer() {
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setMaximumBarWidth(0.5);
    renderer.setDefaultItemLabelGenerator(new PercentIfItFits());
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(ChartFont.size(Look.SMALL));
    for (int i = 0; i < OUTCOMES.size(); i++) {
      Color colour = OUTCOMES.get(i).colour();
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesItemLabelPaint(i, Look.lettersOn(colour));
      renderer.setSeriesOutlinePaint(i, Look.PAPER);
      renderer.setSeriesOutlineStroke(i, new BasicStroke(1f));
    }
    return renderer;
  }

  private static final class PercentIfItFits implements CategoryItemLabelGenerator {
    @Override
    public String generateLabel(CategoryDataset data, int row, int column) {
      double percent = data.getValue(row, column).doubleValue();
      return percent < LEAST_LABELLED ? "" : Numbers.percent(percent / 100);
    }

    @Override
    public String generateRowLabel(CategoryDataset data, int row) {
      return data.getRowKey(row).toString();
    }

    @Override
    public String generateColumnLabel(CategoryDataset data, int column) {
      return data.getColumnKey(column).toString();
    }
  }
}
