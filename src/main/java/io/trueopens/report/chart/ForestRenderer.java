package io.trueopens.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.category.CategoryDataset;

/** Draws a campaign's difference as a dot on its interval, and all together as a diamond. */
final class ForestRenderer extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1L;

  private final transient List<ForestRow> rows;

  ForestRenderer(List<ForestRow> rows) {
    this.rows = rows;
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis domainAxis,
      ValueAxis rangeAxis,
      CategoryDataset data,
      int row,
      int column,
      int pass) {
    double y =
        domainAxis.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
    draw(
        g2,
        y,
        share -> rangeAxis.valueToJava2D(100 * share, area, plot.getRangeAxisEdge()),
        rows.get(column));
  }

  private static void draw(Graphics2D g2, double y, DoubleUnaryOperator x, ForestRow row) {
    double left = x.applyAsDouble(row.difference().interval().lower());
    double middle = x.applyAsDouble(row.difference().estimate());
    double right = x.applyAsDouble(row.difference().interval().upper());
    if (row.isSummary()) {
      g2.setPaint(Look.VERMILION);
      g2.fill(ShapeUtils.createTranslatedShape(ForestChart.diamond(left, middle, right), 0, y));
      return;
    }
    g2.setPaint(Look.SKY);
    g2.fill(new Rectangle2D.Double(left, y - 3, Math.max(1, right - left), 6));
    g2.setPaint(Look.BLUE);
    g2.fill(ShapeUtils.createTranslatedShape(ForestChart.DOT, middle, y));
  }
}
