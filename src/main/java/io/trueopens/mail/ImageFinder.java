package io.trueopens.mail;

import io.trueopens.mail.ImageUse.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** Finds every image that a mail may load, in the order of the document. */
final class ImageFinder {
  private static final Set<String> VML = Set.of("v:fill", "v:image", "v:imagedata");
  private static final String CONDITION_END = "]>";

  private final List<ImageUse> uses = new ArrayList<>();

  private ImageFinder() {}

  static List<ImageUse> find(Mail mail) {
    ImageFinder finder = new ImageFinder();
    finder.walk(mail.html());
    return finder.uses;
  }

  private void walk(Node root) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            read(element);
          } else if (node instanceof Comment comment) {
            readConditional(comment.getData());
          }
        },
        root);
  }

  /** Outlook reads what stands between {@code <!--[if mso]>} and {@code <![endif]-->}. */
  private void readConditional(String data) {
    int end = data.indexOf(CONDITION_END);
    if (data.startsWith("[if") && end > 0) {
      walk(Jsoup.parseBodyFragment(data.substring(end + CONDITION_END.length())).body());
    }
  }

  private void read(Element element) {
    String tag = element.tagName().toLowerCase(Locale.ROOT);
    boolean button = tag.equals("input") && element.attr("type").equalsIgnoreCase("image");
    if (tag.equals("img") || button) {
      readImage(element);
    } else if (tag.equals("source")) {
      addAll(Place.SRCSET, SourceSet.urls(element.attr("srcset")), element);
    } else if (tag.equals("style")) {
      addAll(Place.CSS, Styles.imageUrls(element.data()), element);
    } else if (VML.contains(tag)) {
      addAll(Place.VML, List.of(element.attr("src")), element);
    }
    addAll(Place.BACKGROUND, List.of(element.attr("background")), element);
    addAll(Place.CSS, Styles.imageUrls(element.attr("style")), element);
  }

  /** Without a {@code src}, the first address of the {@code srcset} stands for the image. */
  private void readImage(Element image) {
    String alt = image.hasAttr("alt") ? image.attr("alt") : null;
    String source = image.attr("src").strip();
    // HTML gives a button no set.
    List<String> set =
        image.tagName().equalsIgnoreCase("img") ? SourceSet.urls(image.attr("srcset")) : List.of();
    String shown = source.isEmpty() && !set.isEmpty() ? set.get(0) : source;
    ImageUse use = new ImageUse(Place.IMG, shown, alt, Size.of(image), image);
    uses.add(use);
    addOthers(set, use);
  }

  private void addOthers(List<String> set, ImageUse shown) {
    for (String url : set) {
      if (!url.equals(shown.url())) {
        uses.add(new ImageUse(Place.SRCSET, url, shown.alt(), shown.size(), shown.element()));
      }
    }
  }

  private void addAll(Place place, List<String> urls, Element element) {
    for (String url : urls) {
      if (!url.isBlank()) {
        uses.add(new ImageUse(place, url.strip(), null, Size.unknown(), element));
      }
    }
  }
}
