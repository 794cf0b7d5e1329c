package io.trueopens.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** Labels of two lines beside each row of a chart; rows are known by their number. */
final class RowAxis extends CategoryAxis {
  private static final long serialVersionUID = 1L;

  /** Two lines, the second one quieter. */
  record Label(String first, String second) {}

  private final transient List<Label> labels;
  private final HorizontalAlignment alignment;

  RowAxis(List<Label> labels, HorizontalAlignment alignment) {
    this.labels = labels;
    this.alignment = alignment;
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setMaximumCategoryLabelWidthRatio(1f);
    setLowerMargin(0);
    setUpperMargin(0);
    setCategoryMargin(0.3);
  }

  @Override
  @SuppressWarnings("rawtypes")
  protected TextBlock createLabel(
      Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
    Label label = labels.get((Integer) category);
    TextBlock block = new TextBlock();
    block.setLineAlignment(alignment);
    block.addLine(label.first(), ChartFont.size(Look.TEXT), Look.INK);
    block.addLine(label.second(), ChartFont.size(Look.SMALL), Look.QUIET);
    return block;
  }
}
