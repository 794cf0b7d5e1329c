package io.trueopens.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Line2D;
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

/** Draws a rate as a dot on its interval, on the bar that ends at its upper bound. */
final class RateRenderer extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1L;

  private final transient List<RateRow> rows;

  RateRenderer(List<RateRow> rows) {
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
    RateRow rate = rows.get(column);
    if (rate.delivered() == 0) {
      return;
    }
    double y =
        domainAxis.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
    new Pen(g2, y, share -> rangeAxis.valueToJava2D(100 * share, area, plot.getRangeAxisEdge()))
        .draw(rate);
  }

  /**
   * Draws in one row.
   *
   * @param y the middle of the row
   * @param x where a share lies
   */
  private record Pen(Graphics2D g2, double y, DoubleUnaryOperator x) {
    void draw(RateRow rate) {
      bar(rate.rate(), rate.atMost(), 12, Look.PALE_ORANGE);
      end(rate.atMost());
      bar(rate.interval().lower(), rate.interval().upper(), 8, Look.SKY);
      dot(rate.rate());
    }

    private void bar(double from, double to, double thickness, Paint paint) {
      double left = x.applyAsDouble(from);
      double width = Math.max(1, x.applyAsDouble(to) - left);
      g2.setPaint(paint);
      g2.fill(new Rectangle2D.Double(left, y - thickness / 2, width, thickness));
    }

    private void end(double share) {
      double at = x.applyAsDouble(share);
      g2.setPaint(Look.ORANGE);
      g2.setStroke(new BasicStroke(2f));
      g2.draw(new Line2D.Double(at, y - 9, at, y + 9));
    }

    private void dot(double share) {
      Shape dot = ShapeUtils.createTranslatedShape(OpenRateChart.DOT, x.applyAsDouble(share), y);
      g2.setPaint(Look.BLUE);
      g2.fill(dot);
      g2.setPaint(Look.PAPER);
      g2.setStroke(new BasicStroke(1.2f));
      g2.draw(dot);
    }
  }
}
