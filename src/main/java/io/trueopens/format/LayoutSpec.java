package io.trueopens.format;

import io.trueopens.hit.Ignored;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a format as its file has it: a directive of Apache or nginx, or an object with one
 * of the keys text, json, w3c, columns and pairs.
 *
 * @param layout reads the fields
 * @param zone of times that carry none, where the format is always in one zone
 * @param ignored why its lines are no requests; null when they are
 */
record LayoutSpec(Layout layout, @Nullable ZoneId zone, Ignored.@Nullable Reason ignored) {
  private static final Set<String> COMMON = Set.of("zone", "escape", "ignored");
  static final Map<String, Set<String>> KINDS =
      Map.of(
          "text", Set.of("begins", "bare_dash"),
          "json", Set.of("required"),
          "w3c", Set.of("separator", "defaults"),
          "columns", Set.of("separator", "more"),
          "pairs", Set.of("begins"));

  /**
   * Compiles a layout.
   *
   * @param layout a text, or a map with texts as keys
   * @throws IllegalArgumentException when lines cannot be read by it, with the reason
   */
  static LayoutSpec of(Object layout, Shared shared) {
    if (layout instanceof String directive) {
      return new LayoutSpec(TextLayout.ofDirective(directive), null, null);
    }
    if (layout instanceof OwnDirective own) {
      return new LayoutSpec(own.layout(), null, null);
    }
    if (!(layout instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("must be a directive, or an object that tells its kind");
    }
    String kind = kind(map);
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(KINDS.getOrDefault(kind, Set.of()));
    known.add(kind);
    Keys keys = new Keys(map, known);
    return new LayoutSpec(layout(kind, keys, shared), zone(keys), ignored(keys));
  }

  /** Whether the layout keeps nothing between lines, so that all parsers may use the same one. */
  boolean isShareable() {
    return !(layout instanceof JsonLayout || layout instanceof W3cLayout)
        && !(layout instanceof RowLayout || layout instanceof FirstOf);
  }

  /** The word for how lines are laid out, as files and lists have it. */
  static String kind(Object layout) {
    if (!(layout instanceof Map<?, ?> map)) {
      return "directive";
    }
    List<String> kinds = KINDS.keySet().stream().filter(map::containsKey).sorted().toList();
    if (kinds.size() != 1) {
      String names = KINDS.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw new IllegalArgumentException("must have one of the keys " + names);
    }
    return kinds.get(0);
  }

  private static Layout layout(String kind, Keys keys, Shared shared) {
    return switch (kind) {
      case "text" -> text(keys);
      case "json" ->
          new JsonLayout(
              shared, keys.fields("json"), keys.texts("required"), escape(keys, Escape.NONE));
      case "w3c" ->
          new W3cLayout(shared.header(), style(keys), keys.texts("w3c"), keys.texts("defaults"));
      case "columns" -> columns(keys);
      case "pairs" -> pairs(keys);
      default -> throw new IllegalStateException("no such kind of layout: " + kind);
    };
  }

  private static Layout text(Keys keys) {
    TextRules rules =
        TextRules.of(escape(keys, Escape.BACKSLASH), keys.flag("bare_dash"), keys.texts("begins"));
    List<TextLine> lines =
        keys.texts("text").stream()
            .map(text -> TextLine.of(NamedFields.read(text), rules))
            .toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("\"text\" is empty: it must tell how lines are written");
    }
    return new TextLayout(lines);
  }

  private static Layout columns(Keys keys) {
    RowLayout.Style style = style(keys);
    List<RowLayout> variants =
        keys.texts("columns").stream()
            .map(names -> Stream.of(names.strip().split(" +")).map(NamedFields::field).toList())
            .map(fields -> new RowLayout(fields, style))
            .toList();
    return variants.size() == 1 ? variants.get(0) : new FirstOf(variants);
  }

  private static Layout pairs(Keys keys) {
    String begins = keys.text("begins");
    Map<Field, String> pairs =
        keys.fields("pairs").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, pair -> pair.getValue().get(0)));
    if (begins == null || begins.isEmpty()) {
      throw new IllegalArgumentException("\"begins\" is missing: what every line begins with");
    }
    return new PairsLayout(pairs, begins);
  }

  private static RowLayout.Style style(Keys keys) {
    String separator = keys.text("separator");
    if (separator == null && keys.has("w3c")) {
      separator = String.valueOf((char) RowLayout.TAB_OR_BLANK);
    }
    if (separator == null || separator.length() != 1) {
      throw new IllegalArgumentException(
          "\"separator\" must be one character, such as a tab or a comma");
    }
    byte one = (byte) separator.charAt(0);
    return new RowLayout.Style(one, escape(keys, Escape.NONE), keys.flag("more"));
  }

  private static Escape escape(Keys keys, Escape usual) {
    String name = keys.text("escape");
    if (name == null) {
      return usual;
    }
    return Arrays.stream(Escape.values())
        .filter(escape -> escape.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"escape\": \""
                        + name
                        + "\" is none of none, backslash, hash, percent, plus, form, doubled"));
  }

  private static @Nullable ZoneId zone(Keys keys) {
    String zone = keys.text("zone");
    return zone == null ? null : ZoneId.of(zone);
  }

  private static Ignored.@Nullable Reason ignored(Keys keys) {
    String reason = keys.text("ignored");
    return reason == null ? null : Ignored.Reason.valueOf(reason.toUpperCase(Locale.ROOT));
  }
}
