package io.trueopens.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;

/**
 * A PNG with twice as many pixels each way as it is meant to be shown with, so that it is crisp.
 */
public final class Picture {
  /** Pixels of the file for each pixel on the page. */
  public static final int DENSITY = 2;

  static final int WIDTH = 760;

  private final int height;
  private final byte[] png;

  private Picture(int height, byte[] png) {
    this.height = height;
    this.png = png;
  }

  /** Width on the page. */
  public int width() {
    return WIDTH;
  }

  /** Height on the page. */
  public int height() {
    return height;
  }

  /** The file. */
  public byte[] png() {
    return png.clone();
  }

  static Picture of(JFreeChart chart, int height) {
    BufferedImage image =
        new BufferedImage(WIDTH * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(DENSITY, DENSITY);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    graphics.dispose();
    return new Picture(height, png(image));
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a picture", e);
    }
    return bytes.toByteArray();
  }
}
