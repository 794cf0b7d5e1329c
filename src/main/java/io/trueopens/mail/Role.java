package io.trueopens.mail;

import io.trueopens.naming.NamingStyle;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What an image is for. */
public enum Role {
  /** Something to look at. */
  CONTENT,
  /** Something behind a text. */
  BACKGROUND,
  /** Empty room. */
  SPACER,
  /** Loaded only to be counted. */
  PIXEL;

  private static final int THIN = 2;

  static Role of(ImageUse use, NamingStyle style) {
    if (use.place().isBehind()) {
      return BACKGROUND;
    }
    boolean layoutName = style == NamingStyle.SPACER_OR_PIXEL;
    if (use.size().isPixel() || isHidden(use.element())) {
      return saysSpacer(use.url()) ? SPACER : PIXEL;
    }
    Integer larger = use.size().larger();
    if (layoutName && larger == null) {
      return saysSpacer(use.url()) ? SPACER : PIXEL;
    }
    return layoutName || isThin(use.size()) ? SPACER : CONTENT;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || Styles.hides(element.attr("style"));
  }

  private static boolean isThin(Size size) {
    Integer width = size.width();
    Integer height = size.height();
    return (width != null && width <= THIN) || (height != null && height <= THIN);
  }

  /** Words that nobody gives to a file that counts. */
  private static boolean saysSpacer(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.contains("spacer") || lower.contains("shim") || lower.contains("blank");
  }

  /** The name used in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
