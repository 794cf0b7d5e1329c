package io.trueopens.job;

import io.trueopens.tracker.Kind;
import io.trueopens.tracker.Tracker;
import io.trueopens.tracker.UrlTemplate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tracked objects of one host, as URL templates by kind.
 *
 * @param host the host that serves them
 */
public record TrackerEntry(
    String host,
    @Nullable String pixel,
    @Nullable String image,
    @Nullable String download,
    @Nullable String view,
    @Nullable String click) {

  /** Checks that there is a template, and that each can be read. */
  public TrackerEntry {
    Map<Kind, String> templates = templates(pixel, image, download, view, click);
    if (templates.isEmpty()) {
      throw new IllegalArgumentException(
          "the tracker of host \""
              + host
              + "\" has no URL template; give one of pixel, image, download, view, click");
    }
    templates.values().forEach(UrlTemplate::of);
  }

  /** The entry as the core knows it. */
  public Tracker tracker() {
    return new Tracker(
        host.toLowerCase(Locale.ROOT), templates(pixel, image, download, view, click));
  }

  private static Map<Kind, String> templates(@Nullable String... texts) {
    Map<Kind, String> templates = new EnumMap<>(Kind.class);
    Iterator<Kind> kinds = List.of(Kind.values()).iterator();
    for (String text : texts) {
      Kind kind = kinds.next();
      if (text != null) {
        templates.put(kind, text);
      }
    }
    return templates;
  }
}
