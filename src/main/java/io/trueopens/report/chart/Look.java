package io.trueopens.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/**
 * Colours and lines. The hues are those of Okabe and Ito (2008), which people with any kind of
 * colour vision can tell apart.
 */
final class Look {
  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1F2933);
  static final Color QUIET = new Color(0x55616D);
  static final Color GRID = new Color(0xE1E6EA);
  static final Color FRAME = new Color(0x9AA5B1);

  static final Color BLUE = new Color(0x0072B2);
  static final Color SKY = new Color(0x56B4E9);
  static final Color PALE_SKY = new Color(0xB2DCF5);
  static final Color GREEN = new Color(0x009E73);
  static final Color ORANGE = new Color(0xE69F00);
  static final Color PALE_ORANGE = new Color(0xF9E4B3);
  static final Color VERMILION = new Color(0xD55E00);
  static final Color PURPLE = new Color(0xCC79A7);
  static final Color GREY = new Color(0x9AA5B1);
  static final Color SILENT = new Color(0xD3DAE0);

  static final Stroke HAIRLINE = new BasicStroke(0.75f);
  static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  static final float TITLE = 16f;
  static final float TEXT = 12.5f;
  static final float SMALL = 11.5f;

  private Look() {}

  /** Dark or light letters, whichever can be read on this ground. */
  static Color lettersOn(Color ground) {
    double brightness =
        0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return brightness < 125 ? PAPER : INK;
  }
}
