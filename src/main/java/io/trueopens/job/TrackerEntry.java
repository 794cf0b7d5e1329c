package io.trueopens.job;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.trueopens.tracker.Kind;
import io.trueopens.tracker.Presets;
import io.trueopens.tracker.Tracker;
import io.trueopens.tracker.UrlTemplate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tracked objects of one host, as URL templates by kind, one or several each.
 *
 * @param host the host that serves them
 * @param preset id of a product whose URLs the host serves, besides the templates
 * @param sizes length in bytes of documents, by name; tells whether a download is complete where no
 *     whole answer was logged
 */
public record TrackerEntry(
    String host,
    @Nullable String preset,
    @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> pixel,
    @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> image,
    @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> download,
    @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> view,
    @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> trap,
    @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> click,
    @Nullable Map<String, Long> sizes) {

  /** Checks that there is a template or a preset, and that each template can be read. */
  public TrackerEntry {
    if (!isHost(host)) {
      throw new IllegalArgumentException(
          "the \"host\" of a tracker is \""
              + host
              + "\"; expected the name alone, such as mail.example.org, without scheme, port or"
              + " path");
    }
    Map<Kind, List<String>> templates = templates(pixel, image, download, view, trap, click);
    if (templates.isEmpty() && preset == null) {
      throw new IllegalArgumentException(
          "the tracker of host \""
              + host
              + "\" has no URL template; give one of pixel, image, download, view, trap, click,"
              + " or a preset");
    }
    templates.values().forEach(texts -> texts.forEach(UrlTemplate::of));
    if (preset != null) {
      Presets.requireKnown(preset);
    }
    sizes = sizes == null ? Map.of() : sizes;
    sizes.forEach(TrackerEntry::checkSize);
  }

  private static boolean isHost(String host) {
    boolean isLiteral = host.startsWith("[") && host.endsWith("]");
    return !host.isBlank()
        && host.chars().noneMatch(c -> c == '/' || Character.isWhitespace(c))
        && (isLiteral || host.indexOf(':') < 0);
  }

  private static void checkSize(String file, @Nullable Long bytes) {
    if (bytes == null || bytes <= 0) {
      throw new IllegalArgumentException(
          "\"sizes\" says that \"" + file + "\" has " + bytes + " bytes; expected at least 1");
    }
  }

  /** Length in bytes of documents, by name; empty when none is given. */
  public Map<String, Long> sizesOrNone() {
    return sizes == null ? Map.of() : sizes;
  }

  /** The entry as the core knows it. */
  public Tracker tracker() {
    return new Tracker(
        host.toLowerCase(Locale.ROOT),
        templates(pixel, image, download, view, trap, click),
        preset);
  }

  @SafeVarargs
  private static Map<Kind, List<String>> templates(@Nullable List<String>... byKind) {
    Map<Kind, List<String>> templates = new EnumMap<>(Kind.class);
    Iterator<Kind> kinds = List.of(Kind.values()).iterator();
    for (List<String> texts : byKind) {
      Kind kind = kinds.next();
      if (texts != null && !texts.isEmpty()) {
        templates.put(kind, texts);
      }
    }
    return templates;
  }
}
