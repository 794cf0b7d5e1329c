package io.trueopens.mail;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How large a mail says an image is.
 *
 * @param width in pixels, null when it is not said or no number of pixels
 * @param height likewise
 */
public record Size(@Nullable Integer width, @Nullable Integer height) {
  private static final Size UNKNOWN = new Size(null, null);
  private static final int LONGEST_NUMBER = 6;

  static Size unknown() {
    return UNKNOWN;
  }

  /** From the attributes, and where they say nothing from the element's style. */
  static Size of(Element element) {
    String style = element.attr("style");
    return new Size(
        side(element.attr("width"), style, "width"), side(element.attr("height"), style, "height"));
  }

  /** The larger side, null when neither is known. */
  public @Nullable Integer larger() {
    if (width == null || height == null) {
      return width == null ? height : width;
    }
    return Math.max(width, height);
  }

  /** Whether one side at least is known. */
  public boolean isKnown() {
    return width != null || height != null;
  }

  /** Whether both sides are at most one pixel, as open pixels are. */
  public boolean isPixel() {
    return width != null && height != null && width <= 1 && height <= 1;
  }

  private static @Nullable Integer side(String attribute, String style, String property) {
    Integer given = pixels(attribute);
    return given != null ? given : pixels(Styles.value(style, property));
  }

  /** "600", "600px"; null for "100%" and for what is no number. */
  private static @Nullable Integer pixels(String text) {
    String trimmed = text.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < trimmed.length() && trimmed.charAt(end) >= '0' && trimmed.charAt(end) <= '9') {
      end++;
    }
    String unit = trimmed.substring(end).strip();
    boolean number = end > 0 && end <= LONGEST_NUMBER && (unit.isEmpty() || unit.equals("px"));
    return number ? Integer.valueOf(trimmed.substring(0, end)) : null;
  }
}
