package io.trueopens.report.chart;

import io.trueopens.report.text.ShownText;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The one font of all pictures. On a machine without fonts Java cannot even load a bundled one,
 * unless it is told beforehand where a font and its configuration lie; so both are unpacked, and
 * the settings made, before anything of AWT is touched.
 */
final class ChartFont {
  private static final String FILE = "DejaVuSansCondensed.ttf";
  private static final Font FONT = load();

  private ChartFont() {}

  /** The font in a size, in units of a picture before it is doubled. */
  static Font size(float size) {
    return FONT.deriveFont(size);
  }

  /** A name in letters that the font has, at most so many of them. */
  static String label(String name, int most) {
    StringBuilder label = new StringBuilder();
    ShownText.shortened(name, most)
        .codePoints()
        .map(letter -> FONT.canDisplay(letter) ? letter : '\u25a1')
        .forEach(label::appendCodePoint);
    return label.toString();
  }

  private static Font load() {
    try (InputStream font = ChartFont.class.getResourceAsStream(FILE)) {
      Path folder = Files.createTempDirectory("trueopens-font");
      folder.toFile().deleteOnExit();
      Path file = unpacked(folder.resolve(FILE), Objects.requireNonNull(font).readAllBytes());
      byte[] settings =
          "version=1\nsequence.allfonts=default\n".getBytes(StandardCharsets.US_ASCII);
      setUnlessSet("java.awt.headless", "true");
      setUnlessSet("sun.java2d.fontpath", folder.toString());
      setUnlessSet(
          "sun.awt.fontconfig",
          unpacked(folder.resolve("fontconfig.properties"), settings).toString());
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the font of the charts: " + e.getMessage(), e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font " + FILE + " is damaged", e);
    }
  }

  private static Path unpacked(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    file.toFile().deleteOnExit();
    return file;
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
