package io.trueopens.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives images their headings, where it is plain whose a heading is: in the smallest box that holds
 * both, images and headings take turns. Each box is read once. Elements are equal only to
 * themselves.
 */
final class Headings {
  private static final int FARTHEST = 8;
  private static final String SELECTOR = "h1, h2, h3, h4, h5, h6, [role=heading]";

  private final Set<Element> images;
  private final Map<Element, Map<Element, Element>> byBox = new HashMap<>();

  /**
   * @param images those that may have a heading
   */
  Headings(Set<Element> images) {
    this.images = images;
  }

  /** The image's heading, or null where there is none or two could be meant. */
  @Nullable Element of(Element image) {
    Element box = image.parent();
    for (int i = 0; i < FARTHEST && box != null; i++) {
      Map<Element, Element> pairs = byBox.get(box);
      if (pairs == null) {
        pairs = pairs(box);
        byBox.put(box, pairs);
      }
      if (pairs.containsKey(image)) {
        return pairs.get(image);
      }
      box = box.selectFirst(SELECTOR) == null ? box.parent() : null;
    }
    return null;
  }

  private Map<Element, Element> pairs(Element box) {
    List<Element> turns = turns(box);
    Map<Element, Element> pairs = new HashMap<>();
    int size = turns.size();
    boolean even = size > 0 && size % 2 == 0;
    for (int i = 0; even && i < size; i += 2) {
      Element first = turns.get(i);
      Element second = turns.get(i + 1);
      if (images.contains(first) == images.contains(second)) {
        return Map.of();
      }
      boolean imageFirst = images.contains(first);
      pairs.put(imageFirst ? first : second, imageFirst ? second : first);
    }
    return pairs;
  }

  /** Images and headings in order; of headings that follow each other only the first. */
  private List<Element> turns(Element box) {
    List<Element> turns = new ArrayList<>();
    boolean afterHeading = false;
    for (Element element : box.getAllElements()) {
      boolean image = images.contains(element);
      boolean heading = !image && element.is(SELECTOR) && !element.text().isBlank();
      if (image || (heading && !afterHeading)) {
        turns.add(element);
      }
      afterHeading = heading || (afterHeading && !image);
    }
    return turns;
  }
}
