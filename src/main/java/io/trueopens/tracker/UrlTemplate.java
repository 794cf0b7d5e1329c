package io.trueopens.tracker;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A path with named parts, such as <code>/o/{campaign}/{message}/px.gif</code>. A part stands for
 * at least one character and never for a slash; the query is not looked at.
 */
public final class UrlTemplate {
  /** The names that a part may have. */
  static final Set<String> NAMES = Set.of("campaign", "message", "image", "file");

  /** A named part with the literal text in front of it. */
  private record Part(String before, String name) {}

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final String end;

  private UrlTemplate(String text) {
    this.text = text;
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      require(close > 0, "has { without }");
      String name = text.substring(open + 1, close);
      require(NAMES.contains(name), "has {" + name + "}; known parts are " + sorted(NAMES));
      require(parts.isEmpty() || open > at, "has two parts with nothing between them");
      parts.add(new Part(text.substring(at, open), name));
      at = close + 1;
    }
    end = text.substring(at);
    require(text.startsWith("/"), "must begin with /");
    require(!end.contains("}"), "has } without {");
    require(literalPrefix().length() > 1, "needs literal text behind the first /");
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException naming the template and what is wrong with it
   */
  public static UrlTemplate of(String text) {
    return new UrlTemplate(text);
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException("the URL template \"" + text + "\" " + complaint);
    }
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** The text that every matching target begins with; lines without it need no parsing. */
  public String literalPrefix() {
    return parts.isEmpty() ? end : parts.get(0).before();
  }

  /** The named parts of a matching target, percent-decoded, or empty when it does not match. */
  Optional<Map<String, String>> match(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    Map<String, String> values = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!path.startsWith(part.before(), at)) {
        return Optional.empty();
      }
      int start = at + part.before().length();
      int stop = stop(path, start, i);
      if (stop <= start) {
        return Optional.empty();
      }
      values.put(part.name(), decoded(path.substring(start, stop)));
      at = stop;
    }
    return path.substring(at).equals(end) ? Optional.of(values) : Optional.empty();
  }

  /** Where the value of a part ends: before the next literal, and before the next slash. */
  private int stop(String path, int start, int index) {
    int slash = path.indexOf('/', start);
    int segmentEnd = slash < 0 ? path.length() : slash;
    boolean last = index + 1 == parts.size();
    String after = last ? end : parts.get(index + 1).before();
    if (last) {
      return path.endsWith(end) ? Math.min(segmentEnd, path.length() - end.length()) : -1;
    }
    int next = path.indexOf(after, start);
    return next < 0 ? -1 : Math.min(next, segmentEnd);
  }

  /** Bytes that are no UTF-8 become replacement characters; a stray % leaves the text as it is. */
  private static String decoded(String value) {
    if (value.indexOf('%') < 0) {
      return value;
    }
    try {
      // In a path, unlike in a form, a plus is a plus.
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A % without two hexadecimal digits was never an escape.
      return value;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
