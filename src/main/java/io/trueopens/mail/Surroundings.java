package io.trueopens.mail;

import io.trueopens.naming.AltStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a mail says around its images. */
final class Surroundings {
  private static final int LONGEST_TEXT = 150;

  /** Smaller ones are icons, which no heading is about. */
  private static final int SMALLEST_WITH_HEADING = 64;

  private final Headings headings;

  Surroundings(List<LintedImage> images) {
    Set<Element> mayHaveHeading = new HashSet<>();
    for (LintedImage image : images) {
      if (mayHaveHeading(image)) {
        mayHaveHeading.add(image.use().element());
      }
    }
    headings = new Headings(mayHaveHeading);
  }

  /** An image whose own alt text or caption tells what it is needs none. */
  private static boolean mayHaveHeading(LintedImage image) {
    boolean shown = image.takesAlt() && image.role() == Role.CONTENT;
    boolean told =
        image.alt().style() == AltStyle.DESCRIPTIVE || image.alt().style() == AltStyle.TITLE_LIKE;
    Integer larger = image.size().larger();
    boolean small = larger != null && larger < SMALLEST_WITH_HEADING;
    return shown && !told && !small && caption(image.use().element()).isEmpty();
  }

  /** The texts that may say what the image shows, the nearest first. */
  List<Hint> of(Element image) {
    List<Hint> hints = new ArrayList<>();
    add(hints, "caption", caption(image));
    add(hints, "title", image.attr("title"));
    Element link = image.closest("a");
    if (link != null) {
      add(hints, "link text", link.text());
      add(hints, "link title", link.attr("title"));
    }
    Element heading = headings.of(image);
    add(hints, "heading", heading == null ? "" : heading.text());
    return hints;
  }

  private static String caption(Element image) {
    Element figure = image.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    return caption == null ? "" : caption.text();
  }

  private static void add(List<Hint> hints, String kind, String text) {
    String clean = text.strip();
    boolean fits = !clean.isEmpty() && clean.length() <= LONGEST_TEXT;
    if (fits && Placeholders.bundled().first(clean) == null) {
      hints.add(new Hint(kind, clean));
    }
  }

  /**
   * One text.
   *
   * @param kind what the text is to the image
   */
  record Hint(String kind, String text) {}
}
